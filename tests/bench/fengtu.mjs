// Fengtu's engine as one more adapter of the peer benchmark (its README, "Adding an adapter"), loaded through
// EXTRA_ADAPTERS by `make bench PEERS=…`. Here the corpus becomes the sources of a feed, the feed tool compiles them,
// and the page gets what a visitor gets: the head, the wasm and its glue.
//   FENGTU_ENGINE  folder with engine.js and engine_bg.wasm (.ci/bench-engine)
//   FENGTU_FEED    the feed tool
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const engine = process.env.FENGTU_ENGINE;
const feedTool = process.env.FENGTU_FEED;
const glue = join(engine, "engine.js");
const wasm = join(engine, "engine_bg.wasm");

// The engine is built in slices, each in a task of its own: a message comes sooner than a timer.
const page = `
import init, { read, append, begin, build, search } from ${JSON.stringify(glue)};
const channel = new MessageChannel();
const nextTask = () => new Promise((go) => { channel.port1.onmessage = go; channel.port2.postMessage(0); });
let memory;
// As in the app, an engine over the first part of the head answers while the others are read.
async function engine(last) {
  let since = performance.now();
  begin(last);
  while (!build()) {
    if (performance.now() - since < SLICE) continue;
    await nextTask();
    since = performance.now();
  }
}
// As long as the app lets a slice of the index take (src/app/state.rs).
const SLICE = 15;
window.__peer = {
  async load(files, mark) {
    ({ memory } = await init({ module_or_path: files.engine }));
    mark("wasm");
    for (let part = 0; files["head-" + part]; part++) {
      const last = !files["head-" + (part + 1)];
      // It comes over the network, in a task of its own.
      await nextTask();
      const buffer = files["head-" + part];
      delete files["head-" + part];
      const wrong = part === 0 ? read(new Uint8Array(buffer)) : append(buffer);
      if (wrong) throw new Error(wrong);
      await nextTask();
      if (part === 0) {
        await engine(last);
        mark("first");
      } else if (last) {
        mark("data");
        await engine(last);
      }
    }
    mark("index");
  },
  search,
  wasmBytes: () => memory.buffer.byteLength,
};
`;

export default {
  id: "fengtu",
  name: "Fengtu",
  peer: "app",
  kind: "app",
  packages: [],
  glue: "own",
  prebuilt: false,
  sourceTime: () => Math.max(...[glue, wasm, feedTool].map((file) => statSync(file).mtimeMs)),

  async prepare(corpus, ctx) {
    const scratch = mkdtempSync(join(tmpdir(), "fengtu-bench-"));
    try {
      writeSources(corpus, scratch);
      const out = join(scratch, "out");
      execFileSync(feedTool, ["build", "--sources", scratch, "--out", out], { stdio: ["ignore", "ignore", "inherit"] });
      const manifest = readFileSync(join(out, "manifest.json"));
      const { head, products } = JSON.parse(manifest);
      if (products !== corpus.products.length) throw new Error(`${products} products of ${corpus.products.length}`);
      await ctx.bundle("lib.js", "lib", page);
      // Roles decide how the harness loads a file: a "lib" is a script, an "index" is fetched into memory.
      await ctx.emit("engine.wasm", "index", readFileSync(wasm));
      for (const [part, { file }] of head.entries()) {
        await ctx.emit(`head-${part}.bin`, "data", readFileSync(join(out, file)));
      }
      ctx.note("manifestBytes", manifest.length);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  },

  async load(page, ctx) {
    const loaded = await ctx.defaultLoad();
    return { ...loaded, wasmBytes: await page.evaluate(() => window.__peer.wasmBytes()) };
  },
  // Numbers are given in the order of the corpus and rows are sorted by number: row n is product n of the corpus.
};

// What the peers search, and nothing more: the names in three languages, the brand, and the category, country, region
// and tags in Chinese and English. A feed has no tags that are searched: they become aliases.
function writeSources(corpus, folder) {
  const write = (file, value) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), JSON.stringify({ format: 1, ...value }));
  };
  const regions = new Map();
  const regionOf = ({ zh, en }) => {
    const name = JSON.stringify({ zh, en });
    if (!regions.has(name)) regions.set(name, `r-${regions.size}`);
    return regions.get(name);
  };
  const text = (value) => ({ text: value });
  const products = corpus.products.map(({ name, brand, category, country, region, tags }, place) => {
    const barcode = ean8(place);
    return {
      id: `ean-${barcode}`,
      number: place + 1,
      kind: "imported-product",
      class: category,
      names: {
        // As the peers' data have it: an original that says no more than another name is left out.
        original: name.orig === name.zh || name.orig === name.en ? [] : [text(name.orig)],
        zh: text(name.zh),
        en: text(name.en),
        aliases: tags.map((tag) => text(`${corpus.tags[tag].zh} ${corpus.tags[tag].en}`)),
      },
      places: [{ role: "origin", countries: [country], region: regionOf(region), basis: "general-knowledge" }],
      item: { barcode, brand, snapshot_year: 2026, source: "corpus" },
    };
  });
  const both = (zh, en) => ({ zh, en });
  const named = (table, key) => Object.entries(table).map(([name, { zh, en }]) => ({ [key]: name, name: both(zh, en) }));
  write("catalog.json", {
    title: both("语料", "Corpus"),
    tagline: both("用于测量的产品", "Products to measure with"),
    venue: both("无", "None"),
    as_of: "2026",
    numbers: { next: products.length + 1 },
    classes: named(corpus.categories, "key"),
    lists: [],
  });
  write("places.json", {
    countries: named(corpus.countries, "code"),
    regions: [...regions].map(([name, key]) => ({ key, name: JSON.parse(name) })),
  });
  write("sources.json", { sources: { corpus: { title: "The benchmark's corpus", kind: "reference" } } });
  write("products/all.json", { products });
}

// A branded product needs a barcode. Those that begin with 2 are for a shop's own use.
function ean8(number) {
  const digits = String(2_000_000 + number);
  const sum = [...digits].reduce((sum, digit, place) => sum + digit * (place % 2 ? 1 : 3), 0);
  return digits + ((10 - (sum % 10)) % 10);
}
