// Takes a picture of every page, in both languages, on a phone, a kiosk and a desktop, light and dark, and joins them
// into contact sheets.
//   node .ci/screenshots.mjs [--out DIR] [--site DIR] [--only WORD]...
// A picture is taken where every WORD stands in its name, such as product-zh-phone-light.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";

const root = join(import.meta.dirname, "..");
const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(root, "target/screenshots") },
    site: { type: "string", default: join(root, "dist") },
    only: { type: "string", multiple: true, default: [] },
    full: { type: "boolean", default: false },
  },
});
const port = Number(process.env.PORT || 8139);

const pages = {
  home: "",
  search: "/search?q=%E5%A5%B6%E9%85%AA",
  lines: "/search?q=%E5%A5%B6%E9%85%AA&view=list",
  map: "/search?q=%E5%A5%B6%E9%85%AA&view=map",
  nothing: "/search?q=xqzwv",
  product: "/product/prosciutto-di-parma",
  tea: "/product/longjing-cha",
  wine: "/product/jerez-xeres-sherry",
  register: "/product/pdo-at-a0205",
  branded: "/product/ean-8002004115072",
  "hall-science": "/hall/gi-science-centre",
  "hall-wine": "/hall/wine-centre",
  "hall-ham": "/hall/ham-hall",
  "hall-import": "/hall/import-city",
  "hall-export": "/hall/export-launchpad",
  "hall-fair": "/hall/trade-fair",
  show: "/hall/wine-centre?screen=9",
  grape: "/grape/tempranillo-n",
  kin: "/kin",
  science: "/science",
  "list-came": "/list#10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4",
  "list-own": "/list",
  compare: "/compare?ids=prosciutto-di-parma,longjing-cha,roquefort,jerez-xeres-sherry",
  about: "/about",
  status: "/kiosk-status",
  "not-found": "/nowhere",
  attract: "?kiosk",
  keypad: "?kiosk",
};
// What only a kiosk shows.
const onKiosks = new Set(["status", "attract", "keypad"]);
// What is done on a page before its picture is taken.
const before = {
  // A kiosk keeps the list as long as the page: there the last one is all of it.
  "list-own": async (page, address) => {
    for (const id of ["cava", "rioja", "prosciutto-di-parma"]) {
      await page.goto(address.replace("/list", `/product/${id}`));
      await page.locator(".take-along .toggle").click();
    }
    await page.locator("header a[href$='/list']").click();
    await page.locator(".code").first().waitFor();
  },
  // Nobody touches the screen: the question, the end of the visit, the stories.
  attract: async (page) => {
    await page.locator("h2").first().waitFor();
    await page.clock.fastForward(91_000);
    await page.locator("[role=alertdialog]").waitFor();
    await page.evaluate(() => { globalThis.visit = true; });
    await page.clock.fastForward(21_000);
    // A page that is loaded anew while its picture is taken has none.
    await page.waitForFunction(() => !globalThis.visit && globalThis.fengtuKiosk?.isFresh);
    await page.locator(".attract a").first().waitFor();
    await page.clock.fastForward(2_000);
  },
  keypad: async (page) => {
    await page.locator(".search-input").click();
    for (const letter of "lj") await page.keyboard.press(letter);
    await page.locator(".attract").waitFor({ state: "hidden" });
  },
};
const sizes = {
  phone: { width: 390, height: 844, scale: 2 },
  kiosk: { width: 1080, height: 1920, scale: 1 },
  desktop: { width: 1440, height: 900, scale: 1 },
};
const schemes = ["light", "dark"];

const server = spawn(process.execPath, [join(root, ".ci/serve.mjs"), resolve(options.site)], {
  env: { ...process.env, PORT: String(port) },
  stdio: "ignore",
});
try {
  await untilAnswered(`http://127.0.0.1:${port}/`);
  const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined });
  const taken = [];
  for (const [size, { width, height, scale }] of Object.entries(sizes)) {
    for (const scheme of schemes) {
      const shown = { viewport: { width, height }, deviceScaleFactor: scale, colorScheme: scheme };
      const begin = () => browser.newContext({ ...shown, reducedMotion: "reduce" });
      const context = await begin();
      for (const language of ["zh", "en"]) {
        for (const [name, path] of Object.entries(pages)) {
          const title = `${name}-${language}-${size}-${scheme}`;
          if (!options.only.every((word) => title.includes(word))) continue;
          if (onKiosks.has(name) && size !== "kiosk") continue;
          // A device that was made a kiosk stays one, and what is on a list stays there: each begins anew.
          const own = before[name] && (await begin());
          if (size === "kiosk") await makeKiosk(own ?? context, language);
          await take(own ?? context, title, name, `/${language}${path}`);
          await own?.close();
          taken.push({ title, size, width, height });
        }
      }
      await context.close();
    }
  }
  await contactSheets(browser, taken);
  await browser.close();
  console.log(`${taken.length} pictures in ${options.out}`);
} finally {
  server.kill();
}

// It stays one until the context ends. Its list is that of a visitor who just came.
async function makeKiosk(context, language) {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/${language}?kiosk&language=${language}`);
  await page.locator("html.is-kiosk").waitFor();
  await page.close();
}

async function take(context, title, name, path) {
  mkdirSync(options.out, { recursive: true });
  const page = await context.newPage();
  const address = `http://127.0.0.1:${port}${path}`;
  if (name === "attract") await page.clock.install();
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  await page.locator(".failure, .skeleton, .record-empty, .product-empty").first().waitFor({ state: "detached" }).catch(() => {});
  await page.waitForLoadState("networkidle");
  await before[name]?.(page, address);
  await page.screenshot({ path: join(options.out, `${title}.png`), fullPage: options.full });
  await page.close();
}

// One sheet a size: what is looked at together should be seen together.
async function contactSheets(browser, taken) {
  for (const size of Object.keys(sizes)) {
    const shots = taken.filter((shot) => shot.size === size);
    if (shots.length < 2) continue;
    const figure = ({ title }) => `<figure><img src="${title}.png"><figcaption>${title}</figcaption></figure>`;
    const style =
      "body{margin:16px;display:grid;grid-template-columns:repeat(auto-fill,minmax(260px,1fr));gap:16px;font:12px sans-serif}" +
      "figure{margin:0}img{width:100%;border:1px solid #bbb}";
    const sheet = join(options.out, `sheet-${size}.html`);
    writeFileSync(sheet, `<!DOCTYPE html><meta charset="utf-8"><style>${style}</style>${shots.map(figure).join("")}`);
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } });
    await page.goto(`file://${sheet}`);
    await page.screenshot({ path: join(options.out, `sheet-${size}.png`), fullPage: true });
    await page.close();
  }
}

async function untilAnswered(address) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(address).then(({ ok }) => ok, () => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`screenshots: nothing answers at ${address}`);
}
