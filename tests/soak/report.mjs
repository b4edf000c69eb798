// What the soak found, and whether that is good enough.
import { BOUNDS, MEASURES, growth, shown } from "./memory.mjs";

// Prints; whether everything is within its bounds. `inOnePage`: growth was measured in a page that was never loaded anew.
export function report({ seed, took, stuck, recoveries, wipes, left, faults, samples, answers, visitor, watch, inOnePage }) {
  const say = (name, value) => console.log(`${name.padEnd(22)} ${value}`);
  const list = (values) => [...new Set(values)].slice(0, 9).forEach((value) => console.log(`${"".padEnd(22)} - ${value}`));
  console.log();
  say("seed", seed);
  say("time", `${(took / 60_000).toFixed(1)} minutes`);
  say("interactions", `${visitor.interactions} of ${visitor.sorts.size} sorts`);
  say("stuck screens", stuck.length);
  list(stuck);
  if (!inOnePage) {
    say("what went wrong", Object.entries(faults).map(([fault, count]) => `${fault} ${count}`).join(", ") || "nothing");
    say("recoveries", `${recoveries.length}, the longest ${(Math.max(0, ...recoveries) / 1000).toFixed(1)} s`);
    say("wipes verified", `${wipes}, with something left: ${left.length}`);
    list(left);
  }
  say("ways out", watch.escapes.length);
  list(watch.escapes);
  say("uncaught errors", `${watch.errors.length} besides those that were forced`);
  list(watch.errors);
  say("longest answers", answers.length ? "from the touch to the picture" : "none above 16 ms");
  answers.forEach(([time, what]) => console.log(`${"".padEnd(22)} - ${time} ms: ${what}`));

  const grown = samples.length > 1 ? growth(samples) : null;
  const beyond = grown ? MEASURES.filter((measure) => grown[measure].grown > BOUNDS[measure]) : MEASURES;
  for (const measure of grown ? MEASURES : []) {
    const { first, last, grown: by, slope } = grown[measure];
    const value = (number) => shown(measure, number);
    say(measure, `${value(first)} -> ${value(last)}: ${value(by)} more (at most ${value(BOUNDS[measure])}), ${value(slope)} every 1,000 interactions`);
  }
  if (beyond.length) say("beyond the bounds", grown ? beyond.join(", ") : "memory was not measured: too short");
  return !stuck.length && !left.length && !watch.escapes.length && !watch.errors.length && !beyond.length;
}
