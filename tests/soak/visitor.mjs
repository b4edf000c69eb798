// A robot that taps whatever a visitor can tap, as fast as the page lets it, and the few things that visitors do
// besides: scan a barcode, go back, type into a field.
import { kept } from "../end-to-end/kept.mjs";

// What it types: names, a code, a query that finds nothing. All of it must be gone with the visit.
const WORDS = ["帕尔玛7391", "parma 7391", "红酒 意大利", "7391"];
const CODES = ["8002004115072", "9999999999994"];
const TRACE = /7391|帕尔玛|parma/i;
// What a kiosk keeps: that it is one, and how it is.
const DEVICE = ["fengtu-kiosk", "fengtu-kiosk-health"];
// Files of the site, the same for everyone.
const SITE_CACHE = /^fengtu-/;

export class Visitor {
  constructor(page, random) {
    this.page = page;
    this.random = random;
    this.interactions = 0;
    this.sorts = new Map();
  }

  // One interaction; what it was. Where the page is just being loaded there is nothing to tap yet.
  async act() {
    const what = await this.once().catch((error) => {
      if (/closed|crash/i.test(error.message)) throw error;
      return null;
    });
    if (what) this.count(what);
    return what;
  }

  // Many taps in a row, as fast as the page draws: a browser takes longer to be told of a touch than the app to answer.
  async actFast() {
    if (this.random.chance(0.2)) return this.act();
    const all = Array.from({ length: 20 }, () => this.draws());
    const tapped = await this.page.evaluate((all) => globalThis.soak.tapAll(all), all).catch(() => []);
    tapped.forEach((what) => this.count(what));
  }

  count(what) {
    this.last = [...(this.last ?? []), what].slice(-30);
    this.interactions += 1;
    this.sorts.set(what, (this.sorts.get(what) ?? 0) + 1);
  }

  // For what is tapped: several, because some of it lies below something else.
  draws() {
    return Array.from({ length: 12 }, () => [this.random.next(), this.random.next()]);
  }

  async once() {
    const { page, random } = this;
    if (random.chance(0.01)) {
      await page.keyboard.type(random.of(CODES));
      await page.keyboard.press("Enter");
      return "a barcode is scanned";
    }
    if (random.chance(0.02)) {
      await page.evaluate(() => history.back());
      return "back";
    }
    const chosen = await page.evaluate((draws) => globalThis.soak?.choose(draws), this.draws());
    if (!chosen) return null;
    if (!chosen.done) await page.touchscreen.tap(chosen.x, chosen.y);
    if (chosen.types && random.chance(0.5)) {
      await page.keyboard.insertText(chosen.number ? String(random.whole(0, 99)) : random.of(WORDS));
    }
    return chosen.name;
  }

  // Leaves something in every storage there is, as pages and browsers do in ways that nobody thought of.
  async leaveTraces() {
    await this.page.evaluate(async () => {
      localStorage.setItem("visitor", "帕尔玛 7391");
      sessionStorage.setItem("visitor", "帕尔玛 7391");
      document.cookie = "visitor=7391; path=/";
      window.name = "7391";
      await (await caches.open("visitor")).put("/7391", new Response("parma"));
      const request = indexedDB.open("visitor", 1);
      await new Promise((done) => {
        request.onupgradeneeded = () => request.result.createObjectStore("list").put("7391", 1);
        request.onsuccess = request.onerror = done;
      });
      request.result.close();
      await (await navigator.storage.getDirectory()).getFileHandle("7391", { create: true });
    });
  }
}

// What is still there of a visit that was wiped: nothing, if all is well. A page that hung stays in the history, whose
// address is among the `hung`: nobody can take it away from there (public/awake.js).
export async function remains(page, address, hung) {
  const left = await kept(page);
  left.history = left.history.filter((entry) => !hung.some((url) => entry.startsWith(`${url} `)));
  const home = new RegExp(`^${address}(/(zh|en)?)? `);
  const found = [
    ...Object.keys(left.local).filter((key) => !DEVICE.includes(key)),
    ...Object.keys(left.session),
    ...left.caches.filter((name) => !SITE_CACHE.test(name)),
    ...left.databases,
    ...left.files,
    ...left.jar.map(({ name }) => `cookie ${name}`),
    ...left.history.filter((entry) => entry.startsWith(address) && !home.test(entry)),
    ...(left.name ? [`name ${left.name}`] : []),
  ];
  return TRACE.test(JSON.stringify(left)) ? [...found, "something that was typed"] : found;
}
