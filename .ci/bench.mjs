// How building and searching grow with the feed: the shipped feed beside made-up ones, measured in one run on this
// machine. Read the ratios; the times are this machine's. The engine is the browser's, compiled natively.
//   node .ci/bench.mjs [N ...]     sizes of the made-up feeds, 10000 and 100000 by default
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = join(import.meta.dirname, "..");
const sizes = process.argv.slice(2).map(Number);
const made = sizes.length > 0 ? sizes : [10_000, 100_000];
const scratch = mkdtempSync(join(tmpdir(), "fengtu-bench-"));
const tool = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "tool/feed");
const feed = (...args) => execFileSync(tool, args, { maxBuffer: 1 << 28 }).toString();

// The queries of the relevance cases: as people type them.
const cases = join(root, "tests/relevance");
const queries = readdirSync(cases).flatMap((file) => {
  const read = JSON.parse(readFileSync(join(cases, file), "utf8"));
  return (Array.isArray(read) ? read : read.cases).map(({ q }) => q);
});
const batch = join(scratch, "queries.txt");
// The first search of a process still pays for reading the sources: it is asked once and not counted.
writeFileSync(batch, ["warm up", ...queries].join("\n"));

function measure(name, sources) {
  const start = performance.now();
  feed("build", "--sources", sources, "--out", join(scratch, `${name}-out`));
  const build = (performance.now() - start) / 1000;
  const answers = feed("search", "--batch", batch, "--json", "--limit", "20", "--sources", sources);
  const times = answers.trim().split("\n").slice(1).map((line) => JSON.parse(line).milliseconds);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor((times.length - 1) * share)];
  return { name, build, p50: at(0.5), p95: at(0.95), worst: at(1) };
}

try {
  const rows = [measure("shipped", join(root, "public/feed"))];
  for (const products of made) {
    const sources = join(scratch, String(products));
    feed("synth", "--products", String(products), "--out", sources);
    rows.push(measure(String(products), sources));
  }
  const base = rows[0];
  console.log(`${queries.length} queries a feed`);
  console.log("feed          build s   ratio    p50 ms   ratio    p95 ms   ratio  worst ms");
  for (const { name, build, p50, p95, worst } of rows) {
    const cell = (value, first) => `${value.toFixed(2).padStart(9)}${(value / first).toFixed(1).padStart(8)}`;
    console.log(name.padEnd(12), cell(build, base.build), cell(p50, base.p50), cell(p95, base.p95), worst.toFixed(1).padStart(9));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
