// Lays a .br and a .gz beside every file of a site that is worth it. What was compressed once is kept by its content's
// hash, so that only changed files cost time.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const worthIt = new Set([".html", ".js", ".css", ".json", ".wasm", ".svg", ".txt", ".xml", ".csv", ".webmanifest"]);
// A smaller file gains less than the headers cost.
const smallest = 256;
// Quality 11 takes about a second for each 600 KB; past this size that is no longer worth the last few per cent.
const largestForBest = 8_000_000;

const brotli = (bytes) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > largestForBest ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  });
const encodings = { br: brotli, gz: (bytes) => promisify(gzip)(bytes, { level: 9 }) };

export async function compressSite(site, cache) {
  mkdirSync(cache, { recursive: true });
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && worthIt.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (let file = files.pop(); file; file = files.pop()) await compressFile(file, cache);
  });
  await Promise.all(workers);
}

async function compressFile(file, cache) {
  const bytes = readFileSync(file);
  if (bytes.length < smallest) return;
  const hash = createHash("sha256").update(bytes).digest("hex");
  for (const [extension, compress] of Object.entries(encodings)) {
    const kept = join(cache, `${hash}.${extension}`);
    if (!existsSync(kept)) {
      const half = `${kept}.${process.pid}`;
      writeFileSync(half, await compress(bytes));
      renameSync(half, kept);
    }
    copyFileSync(kept, `${file}.${extension}`);
  }
}
