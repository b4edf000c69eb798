// What a first visit costs in bytes, compressed as they travel (brotli), against the budget. 1 KB is 1000 bytes.
//   node .ci/size.mjs [DIR]
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const site = resolve(process.argv[2] ?? join(import.meta.dirname, "../dist"));
const budget = { app: 290, firstSearch: 450 };

if (!existsSync(join(site, "feed/manifest.json"))) {
  console.error(`size: there is no site in ${site}: run \`make build\` first`);
  process.exit(1);
}

const only = (pattern) => {
  const found = readdirSync(site).filter((name) => pattern.test(name));
  if (found.length === 1) return found[0];
  console.error(`size: expected one file like ${pattern} in ${site}, found ${found.length}`);
  process.exit(1);
};
const travels = (name) => {
  const compressed = join(site, `${name}.br`);
  return statSync(existsSync(compressed) ? compressed : join(site, name)).size;
};

const manifest = JSON.parse(readFileSync(join(site, "feed/manifest.json"), "utf8"));
const app = { wasm: only(/_bg\.wasm$/), "JavaScript glue": only(/^fengtu-[0-9a-f]+\.js$/) };
const rest = {
  "boot.js": "boot.js",
  styles: only(/^fengtu-[0-9a-f]+\.css$/),
  "index.html": "index.html",
  "feed manifest": "feed/manifest.json",
  "feed head": `feed/${manifest.head[0].file}`,
};

const line = (label, bytes, note = "") => console.log(`${label.padEnd(28)}${(bytes / 1000).toFixed(1).padStart(8)} KB${note}`);
const sum = (group) =>
  Object.entries(group).reduce((total, [label, name]) => {
    line(label, travels(name));
    return total + travels(name);
  }, 0);

let over = false;
const total = (label, bytes, limit) => {
  const tooMuch = bytes > limit * 1000;
  over ||= tooMuch;
  line(label, bytes, `  of ${limit} KB${tooMuch ? "  OVER THE BUDGET" : ""}`);
};

const appBytes = sum(app);
total("= the app", appBytes, budget.app);
total("= until the first search", appBytes + sum(rest), budget.firstSearch);
process.exit(over ? 1 : 0);
