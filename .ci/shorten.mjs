// What wasm and JavaScript glue call each other by, and the glue itself, in few letters: 6 KB less to send (brotli).
// wasm-bindgen's names end in a hash of sixteen digits, which nothing compresses, and stand in both files.
//   node .ci/shorten.mjs FOLDER NAME      where wasm-bindgen put NAME.js and NAME_bg.wasm
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";

const [folder, name] = process.argv.slice(2);
const glue = join(folder, `${name}.js`);
const wasm = join(folder, `${name}_bg.wasm`);
const wasmOpt = join(import.meta.dirname, "bin/wasm-opt");

// Shortens the names in the wasm and tells which is which. `-g`: what else goes is decided later.
const renamed = JSON.parse(
  execFileSync(wasmOpt, ["-g", "--minify-imports-and-exports-and-modules", wasm, "-o", wasm], { encoding: "utf8" }),
);

// Both sides of a name stand in the glue in one form each: `name: function(` and `wasm.name`.
const imports = new Map(renamed.imports.map(([, long, short]) => [long, short]));
const exports = new Map(renamed.exports);
const found = new Set();
const shortened = readFileSync(glue, "utf8")
  .replace(`"./${name}_bg.js": import0`, "a: import0")
  .replace(/^( +)(\w+)(?=: function\()/gm, (all, indent, long) => {
    found.add(long);
    return imports.has(long) ? indent + imports.get(long) : all;
  })
  .replace(/\bwasm\.(\w+)/g, (all, long) => (exports.has(long) ? `wasm.${exports.get(long)}` : all));
for (const long of imports.keys()) if (!found.has(long)) throw new Error(`shorten: ${glue} has no ${long}`);

const { code } = await minify(shortened, { module: true, compress: { passes: 2 } });
writeFileSync(glue, code);
