// The engine beside other search libraries, in Chromium, in one run: `make bench PEERS=/path/to/the/peer/benchmark`.
// That folder is only read: it is copied into the user's cache, where its packages and everything that it prepares
// stay, so that a second run goes on where the first one stopped.
//   SIZES="300 10000 100000"   how many products
//   PROFILES="desktop phone"   phone: the CPU 4x slower, and only the fastest peers
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { report } from "../tests/bench/report.mjs";

const root = join(import.meta.dirname, "..");
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "fengtu");
const words = (text) => text.split(/\s+/).filter(Boolean);
const sizes = words(process.env.SIZES ?? "300 10000 100000");
const profiles = words(process.env.PROFILES ?? "desktop");

const FASTEST = ["scan", "flexsearch-glue-pre"];
const ALL = [...FASTEST, "minisearch-glue-pre", "ufuzzy-glue", "fuse-glue-pre"];
// Prebuilt indexes of slow peers: what they did not get to in the page is answered in Node, by the run that builds.
const ANSWERING = ["fuse-glue"];
// Preparing 100,000 products may take the peers an hour, and leaves the machine to others meanwhile.
const PREPARE_SECONDS = "1800";
// Slow engines get through the list of queries only with more time than usual.
const LARGE = ["--load-timeout", "120", "--q1", "15", "--q2", "5"];
// The page goes before other jobs of the machine, where that is allowed.
const BOOST = process.getuid?.() === 0 ? ["--boost", "10"] : [];
const POLITE = ["nice", "-n", "15"];

const bench = join(cache, "peers");
copy(resolve(process.env.PEERS), bench);
installPackages();
const env = {
  ...process.env,
  EXTRA_ADAPTERS: join(root, "tests/bench/fengtu.mjs"),
  FENGTU_ENGINE: join(target, "bench/engine"),
  FENGTU_FEED: join(target, "tool/feed"),
  PREPARE_TIMEOUT: PREPARE_SECONDS,
  ...(process.env.CHROME && { CHROMIUM: process.env.CHROME }),
};
for (const size of sizes) for (const profile of profiles) measure(size, profile);

function measure(size, profile) {
  const peers = profile === "phone" ? FASTEST : ALL;
  const tag = `fengtu-${size}${profile === "phone" ? "-phone" : ""}`;
  const large = Number(size) >= 100_000;
  const options = ["run.mjs", "--n", size, "--profile", profile, "--out", tag, "--only"];
  const only = (...ids) => [...options, ids.join(",")];
  run([...(large ? POLITE : []), process.execPath, ...only("fengtu", ...peers, ...ANSWERING), "--prepare-only"]);
  run([process.execPath, ...only("fengtu", ...peers), ...BOOST, "--reps", large ? "2" : "3", ...(large ? LARGE : [])]);
  report(join(bench, "results", `${tag}.json`));
}

function run([command, ...args]) {
  const { status, error } = spawnSync(command, args, { cwd: bench, env, stdio: "inherit" });
  if (status !== 0) {
    console.error(`bench: ${args[0]} failed${error ? `: ${error.message}` : ""}`);
    process.exit(1);
  }
}

// Files that are newer than their copies. Times are kept: the benchmark prepares anew what is older than its source.
function copy(from, to) {
  const skipped = new Set(["node_modules", ".cache", "results"]);
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (skipped.has(name)) continue;
    const [source, copied] = [join(from, name), join(to, name)];
    if (lstatSync(source).isDirectory()) {
      copy(source, copied);
    } else if (!existsSync(copied) || statSync(copied).mtimeMs < statSync(source).mtimeMs) {
      cpSync(source, copied, { preserveTimestamps: true });
      chmodSync(copied, 0o644);
    }
  }
}

// `npm ci` refuses a lock file without the packages of other systems; package.json pins the versions either way.
function installPackages() {
  if (existsSync(join(bench, "node_modules/.package-lock.json"))) return;
  const npm = (command) => spawnSync("npm", [command, "--no-audit", "--no-fund"], { cwd: bench, stdio: "inherit" }).status === 0;
  if (!npm("ci") && !npm("install")) process.exit(1);
}
