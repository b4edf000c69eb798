// How much the page takes, after everything that can be thrown away has been, and how that grows.

const MEBIBYTE = 1024 * 1024;
// What may be added between the beginning and the end. Nodes and listeners are level where they differ by no more than
// one page of stories differs from another.
export const BOUNDS = { wasm: MEBIBYTE, heap: MEBIBYTE, nodes: 150, listeners: 25 };
// So many samples stand for the beginning, and for the end: of each the one in the middle.
const ENDS = 3;
export const MEASURES = Object.keys(BOUNDS);

// One sample of the page that is shown.
export async function sample(devtools, page, interactions) {
  for (let again = 0; again < 2; again += 1) await devtools.send("HeapProfiler.collectGarbage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const wasm = await page.evaluate(() => globalThis.soak.wasm?.buffer.byteLength ?? 0);
  return { interactions, wasm, heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
}

// By how much each measure grew from the first samples to the last, and by how much every 1,000 interactions.
export function growth(samples) {
  const middle = (part, measure) => {
    const values = part.map((sample) => sample[measure]).sort((one, other) => one - other);
    return values[Math.floor(values.length / 2)];
  };
  return Object.fromEntries(
    MEASURES.map((measure) => {
      const first = middle(samples.slice(0, ENDS), measure);
      const last = middle(samples.slice(-ENDS), measure);
      return [measure, { first, last, grown: last - first, slope: slope(samples, measure) * 1000 }];
    }),
  );
}

// The line that lies closest to the samples: its rise with every interaction.
function slope(samples, measure) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const across = mean(samples.map(({ interactions }) => interactions));
  const up = mean(samples.map((sample) => sample[measure]));
  const moment = (one, other) => samples.reduce((sum, sample) => sum + one(sample) * other(sample), 0);
  const aside = ({ interactions }) => interactions - across;
  const spread = moment(aside, aside);
  return spread > 0 ? moment(aside, (sample) => sample[measure] - up) / spread : 0;
}

// A measure as people read it.
export function shown(measure, value) {
  return measure === "wasm" || measure === "heap" ? `${(value / MEBIBYTE).toFixed(2)} MiB` : value.toFixed(value % 1 ? 1 : 0);
}
