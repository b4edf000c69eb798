// Corrects one fact of the feed, as its editor would: in the one record that has it, and in the sentences that the
// checker then names, because they still say the old number. Makes a copy of the sources, so that the tests can look for
// the correction everywhere.
//   node tests/end-to-end/correct.mjs SOURCES COPY
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [sources, copy] = process.argv.slice(2);
rmSync(copy, { recursive: true, force: true });
cpSync(sources, copy, { recursive: true });

const id = "prosciutto-di-parma";
const corrected = (text) => ({ zh: text.zh.replaceAll("14个月", "15个月"), en: text.en.replace(/\b14\b/g, "15") });
const correct = (told) => told.forEach((paragraph) => { paragraph.text = corrected(paragraph.text); });

edit("products/curated/ham-meat.json", ({ products }) => {
  const ham = products.find((product) => product.id === id);
  correct([...ham.facts, ham.story.brief, ...ham.story.short, ...ham.story.deep]);
  ham.names.en.text = "Corrected Parma ham";
});
edit("kin.json", ({ pairs }) => {
  pairs.filter(({ foreign }) => foreign === id).forEach(({ bridge }) => correct(bridge));
});

function edit(name, change) {
  const file = join(copy, name);
  const content = JSON.parse(readFileSync(file, "utf8"));
  change(content);
  writeFileSync(file, JSON.stringify(content, null, 2));
}
