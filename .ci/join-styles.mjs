// Joins the layers in style/ into target/site/fengtu.css. tokens.css comes first, because it declares the order of the
// layers; after that the order of the files does not matter, so a new file needs no entry anywhere.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const first = "tokens.css";
const rest = readdirSync(join(root, "style")).filter((name) => name.endsWith(".css") && name !== first);
const css = [first, ...rest.sort()].map((name) => readFileSync(join(root, "style", name), "utf8")).join("\n");

mkdirSync(join(root, "target/site"), { recursive: true });
writeFileSync(join(root, "target/site/fengtu.css"), css);
