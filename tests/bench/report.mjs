// What a run of the peer benchmark says of Fengtu: ratios first, then the figures, the answers by kind of query, and
// the goals. Only figures of one run stand in one table.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

// The quality of a peer too slow to answer COUNTED queries of a kind counts for nothing.
const COUNTED = 100;
// What the engine is held to. Every limit but those in milliseconds follows from the peers of the same run.
const GOAL = { firstRight: 0.97, firstRightOfTypos: 0.95, counts: 0.85, bytes: 1.1, ready: 1 / 3, memory: 1 / 2, task: 50 };
const P95_AT_100000 = { desktop: 5, phone: 16 };

const megabytes = (bytes) => bytes / 1e6;
const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const share = (value) => (value === null ? "–" : (value * 100).toFixed(1));

// In parentheses what rests on too few queries.
const answered = ({ s1, n }) => (n >= COUNTED ? share(s1) : `(${share(s1)})`);

// Each column: what it is called, and what it reads in a row of the result.
const COLUMNS = {
  "bytes (br), kB": (row) => (row.bytes.lib.br + row.bytes.data.br + row.bytes.index.br) / 1000,
  "first answer, ms": (row) => row.firstAnswer,
  "ready, ms": (row) => row.load.ms,
  "ready CPU, ms": (row) => row.load.cpuMs,
  "longest task, ms": (row) => row.load.longest,
  "memory, MB": (row) => megabytes(row.mem.heap + row.wasmBytes),
  "CPU/query, ms": (row) => row.cpuPerQuery,
  "p50, ms": (row) => row.lat.p50,
  "p95, ms": (row) => row.lat.p95,
  "p99, ms": (row) => row.lat.p99,
};

/// Prints the report of the run whose result is in `file`, and writes the missed queries beside it.
export function report(file, say = console.log) {
  const run = JSON.parse(readFileSync(file, "utf8"));
  const folder = join(dirname(file), "..", ".cache");
  const raw = JSON.parse(readFileSync(join(folder, `raw-${basename(file)}`), "utf8"));
  const rows = run.rows.filter((row) => row.load);
  for (const row of rows) {
    const loads = raw.runs[row.id].map(({ load }) => load);
    row.wasmBytes = loads[0].wasmBytes ?? 0;
    // Who does not say when the first answer can be given can give it when all is ready.
    row.firstAnswer = loads.reduce((sum, { marks, ms }) => sum + (marks.first ?? ms), 0) / loads.length;
  }
  const ours = rows.find((row) => row.id === "fengtu");
  const others = rows.filter((row) => row !== ours);
  say(`\n## ${run.n} products, ${run.profile}, CPU ${run.throttle}x slower; ${run.queries} queries, Chromium ${run.chromium}`);
  say(`load average ${run.machine.loadavgStart[0].toFixed(1)} to ${run.machine.loadavgEnd[0].toFixed(1)}; `
    + `waited for a CPU while searching: ${rows.map((row) => `${row.id} ${share(row.waitShare)} %`).join(", ")}`);
  for (const row of run.rows.filter((row) => row.error)) say(`${row.name}: ${row.error}`);
  if (!ours) return;
  const names = Object.keys(COLUMNS);
  say("\nTimes Fengtu's (2 = the peer needs twice as much):\n");
  table(say, ["", ...names.map((name) => name.split(",")[0])],
    others.map((row) => [row.name, ...names.map((name) => digits(COLUMNS[name](row) / COLUMNS[name](ours)))]));
  say("\nThe figures:\n");
  table(say, ["", ...names], rows.map((row) => [row.name, ...names.map((name) => digits(COLUMNS[name](row)))]));
  const kinds = Object.keys(ours.quality);
  say("\nThe first result is right, in % of queries:\n");
  table(say, ["", ...kinds, "mean"],
    rows.map((row) => [row.name, ...kinds.map((kind) => answered(row.quality[kind])), share(row.macro.s1)]));
  say("\nGoals:\n");
  for (const [name, found, limit, holds] of goals(run, ours, others)) {
    say(`${holds ? "holds " : "MISSED"}  ${name}: ${digits(found)}, goal ${digits(limit)}`);
  }
  const missed = join(folder, `missed-${run.tag}.md`);
  writeFileSync(missed, misses(run, raw, folder));
  say(`\nEvery missed query, with what came and what was wanted: ${missed}`);
}

function goals(run, ours, others) {
  const least = (rows, value) => Math.min(...rows.map(value));
  const good = others.filter((row) => row.macro.s1 >= GOAL.counts);
  const prebuilt = others.filter((row) => row.prebuilt);
  const value = (name) => COLUMNS[name];
  const atMost = (name, limit) => [name, value(name)(ours), limit, value(name)(ours) <= limit];
  const scan = others.find((row) => row.id === "scan");
  const found = Object.keys(ours.quality).map((kind) => {
    const best = Math.max(...others.map(({ quality }) => (quality[kind].n >= COUNTED ? quality[kind].s1 : 0)));
    const floor = kind === "typo" ? GOAL.firstRightOfTypos : GOAL.firstRight;
    const limit = 100 * Math.max(best, floor);
    return [`first right, ${kind}, %`, 100 * ours.quality[kind].s1, limit, 100 * ours.quality[kind].s1 >= limit - 1e-9];
  });
  for (const name of ["CPU/query, ms", "p95, ms"]) found.push(atMost(name, least(good, value(name))));
  if (run.n === 100_000) found.push(atMost("p95, ms", P95_AT_100000[run.profile]));
  // What the peers' data weigh with pinyin: the baseline's own.
  if (scan) found.push(atMost("bytes (br), kB", (GOAL.bytes * scan.bytes.data.br) / 1000));
  if (prebuilt.length > 0) found.push(atMost("first answer, ms", GOAL.ready * least(prebuilt, value("ready, ms"))));
  found.push(atMost("longest task, ms", GOAL.task));
  found.push(atMost("memory, MB", GOAL.memory * least(others, value("memory, MB"))));
  return found;
}

function misses(run, raw, folder) {
  const { queries } = JSON.parse(readFileSync(join(folder, `queries-${run.seed}-${run.n}.json`), "utf8"));
  const corpus = readFileSync(join(folder, `corpus-${run.seed}-${run.n}.ndjson`), "utf8").trim().split("\n").slice(1);
  const product = (id) => {
    const { name, brand, region } = JSON.parse(corpus[id]);
    return `${id} ${name.zh} / ${name.en} / ${name.orig} / ${brand} / ${region.zh} ${region.en}`;
  };
  const lines = [];
  const [first] = raw.runs.fengtu;
  first.ids.forEach((ids, place) => {
    const { kind, q, rel, note } = queries[first.at[place]];
    const right = kind === "none" ? ids.length === 0 : rel.includes(ids[0]);
    if (right) return;
    const at = ids.findIndex((id) => rel.includes(id));
    lines.push([kind, `${kind} | ${q}${note ? ` (${note})` : ""} | ${first.lat[place].toFixed(2)} ms\n`
      + `    came:   ${ids.length > 0 ? product(ids[0]) : "nothing"}\n`
      + `    wanted: ${rel.length > 0 ? product(at >= 0 ? ids[at] : rel[0]) : "nothing"}`
      + ` (${rel.length} right${at >= 0 ? `, the first at ${at + 1}` : ""})`]);
  });
  return lines.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, line]) => `${line}\n`).join("");
}

function table(say, head, rows) {
  say(`| ${head.join(" | ")} |`);
  say(`| --- |${" ---: |".repeat(head.length - 1)}`);
  for (const row of rows) say(`| ${row.join(" | ")} |`);
}
