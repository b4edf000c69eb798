// A kiosk for hours in minutes. A robot taps whatever there is to tap on the built site, visit after visit, while the
// network fails, files are poisoned, the feed is exchanged and the app is made to die; or, without any of that, as many
// interactions as are asked for in one page that is never loaded anew, to see what grows.
//   node tests/soak/soak.mjs --other DIR [--site DIR] [--minutes 10] [--seed N]   DIR: where another `feed/` lies
//   node tests/soak/soak.mjs --other DIR --interactions 10000
// Ends with 1 where a screen stayed dead for half a minute, something of a visit was left, the visitor could get away,
// or memory grew beyond its bounds.
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { inside } from "./inside.mjs";
import { sample } from "./memory.mjs";
import { Random } from "./random.mjs";
import { report } from "./report.mjs";
import { serve } from "./server.mjs";
import { Visitor, remains } from "./visitor.mjs";
import { Watch } from "./watch.mjs";

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: "dist" },
    other: { type: "string" },
    minutes: { type: "string", default: "10" },
    interactions: { type: "string" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
if (!options.other) throw new Error("soak: --other wants a folder with another feed/ in it");
const wanted = Number(options.interactions || 0);
const seed = Number(options.seed);
// The shortest that a kiosk can be set to; or one visit that does not end.
const SETTINGS = wanted ? "idle=3600" : "idle=10&warning=5";
// What kills the app: a panic, a trap at the next thing it does, silence, a thread that never returns.
const DEATHS = {
  panic: () => globalThis.fengtuFailed("panicked at 'the soak'"),
  trap: () => new Uint8Array(globalThis.soak.wasm.buffer).fill(0xff),
  silence: () => {
    globalThis.fengtuKiosk.alive = () => {};
  },
  hang: () => {
    setTimeout(() => {
      for (;;);
    }, 100);
  },
};
// The page opens all it can show before growth is measured: what comes once does not grow.
const WARM_UP = 1_000;
const SAMPLE_EVERY = 500;

const server = await serve(options.site, options.other);
const browser = await chromium.launch({
  executablePath: process.env.CHROME || undefined,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"],
});
const context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true, locale: "zh-CN" });
await context.addInitScript(inside);
const page = await context.newPage();
const devtools = await context.newCDPSession(page);
await devtools.send("Performance.enable");

const random = new Random(seed);
const visitor = new Visitor(page, random);
const watch = new Watch(page, server.address);
const told = { seed, stuck: [], recoveries: [], wipes: 0, hung: [], left: [], faults: {}, samples: [], answers: [] };
const began = Date.now();
console.log(`soak: seed ${seed}, ${wanted ? `${wanted} interactions in one page` : `${options.minutes} minutes`}`);

let failed = true;
try {
  await open();
  await alive("the start");
  await (wanted ? grow() : survive());
  failed = !report({ ...told, visitor, watch, took: Date.now() - began, inOnePage: wanted > 0 });
} finally {
  await browser.close();
  server.close();
}
process.exitCode = failed ? 1 : 0;

// As a kiosk opens its site: nothing comes before it in the history.
async function open() {
  const address = `${server.address}/zh?kiosk&${SETTINGS}`;
  await page.evaluate((address) => location.replace(address), address).catch(() => page.goto(address));
}

// As many interactions as are asked for in one page. Every sample is taken of the start page.
async function grow() {
  const upTo = async (count) => {
    let [before, since] = [0, Date.now()];
    while (visitor.interactions < count) {
      await visitor.actFast();
      if (visitor.interactions > before) [before, since] = [visitor.interactions, Date.now()];
      else if (Date.now() - since > 30_000) throw new Error(`soak: nothing can be tapped at ${page.url()} any more`);
    }
    await gatherAnswers();
    await page.evaluate(() => document.querySelector(".kiosk-bar a").click());
    await watch.until((state) => state.page);
    await page.waitForTimeout(1_000);
    if (!(await page.evaluate(() => globalThis.soak.marked))) told.stuck.push("the page was loaded anew");
    const taken = await sample(devtools, page, visitor.interactions);
    console.log(`  ${String(count).padStart(6)}  wasm ${taken.wasm}  heap ${taken.heap}  nodes ${taken.nodes}  listeners ${taken.listeners}`);
    return taken;
  };
  await mark();
  for (let count = WARM_UP; count <= wanted + WARM_UP; count += SAMPLE_EVERY) told.samples.push(await upTo(count));
}

// Visit after visit, until time is up.
async function survive() {
  const until = began + Number(options.minutes) * 60_000;
  for (let round = 1; Date.now() < until; round += 1) {
    const fault = random.of([...server.faults, ...Object.keys(DEATHS), "swap", "none"]);
    told.faults[fault] = (told.faults[fault] ?? 0) + 1;
    await visit(random.whole(20, 60));
    await suffer(fault);
    await leave();
    console.log(`  ${round}: ${fault}, ${visitor.interactions} interactions, ${told.wipes} wipes, ${told.stuck.length} stuck`);
  }
}

async function visit(interactions) {
  for (let done = 0; done < interactions; done += 1) {
    if (!(await visitor.act())) await page.waitForTimeout(200);
    await page.waitForTimeout(random.whole(0, 120));
  }
  await visitor.leaveTraces().catch(() => {});
  await gatherAnswers();
}

// Something goes wrong in the middle of a visit, and the visitor goes on tapping.
async function suffer(fault) {
  const isDeath = fault in DEATHS;
  watch.expects = true;
  if (fault === "swap") server.swap();
  if (server.faults.includes(fault)) {
    // What the browser has kept would hide what the network does.
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
    server.spoil(fault);
  }
  if (fault === "hang") told.hung.push(page.url());
  if (isDeath) await page.evaluate(DEATHS[fault]).catch(() => {});
  const since = Date.now();
  if (!isDeath) await visit(random.whole(5, 25));
  server.spoil();
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: false });
  if (isDeath) await anew();
  const lived = await alive(fault, isDeath ? since : Date.now());
  if (isDeath && lived !== null) told.recoveries.push(lived);
  // The next visit begins with a touch of the stories.
  if (isDeath) await visit(3);
  watch.expects = false;
}

// Tells this page from one that is loaded after it.
async function mark() {
  await page.evaluate(() => {
    globalThis.soak.marked = true;
  }).catch(() => {});
}

// A dead app is followed by a page that was loaded anew.
async function anew() {
  await mark();
  await watch.until((state) => !state.marked && state.fresh);
}

// Nobody touches the screen any more: a question, a wipe, stories on a page that was loaded anew. Then nothing is left.
async function leave() {
  await mark();
  const wiped = await watch.until((state) => !state.marked && state.fresh && state.story, 60_000);
  if (!wiped) {
    told.stuck.push("no stories a minute after the last touch");
    await alive("a wipe");
    return;
  }
  const left = await remains(page, server.address, told.hung);
  told.wipes += 1;
  told.left.push(...left);
  told.samples.push(await sample(devtools, page, visitor.interactions));
}

// Waits for a live app. Where there is none in time the screen is stuck; the robot does what staff would, and goes on.
async function alive(after, since = Date.now()) {
  const lived = await watch.live(since);
  if (lived === null) {
    told.stuck.push(`after ${after}: ${JSON.stringify(await watch.state())} ${page.url()}`);
    await open();
    await watch.live();
  }
  return lived;
}

async function gatherAnswers() {
  const answers = await page.evaluate(() => globalThis.soak.answers.splice(0)).catch(() => []);
  told.answers = [...told.answers, ...answers].sort(([one], [other]) => other - one).slice(0, 5);
}
