// Nothing jumps while a page fills: the sum of the layout shifts (CLS) stays at or below 0.02, however slowly the feed
// comes, in either language: the lines of the one break where those of the other do not.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const pages = {
  home: "",
  search: "/search?q=%E5%A5%B6%E9%85%AA",
  product: "/product/prosciutto-di-parma",
  "the hall of wine": "/hall/wine-centre",
  "the hall of ham": "/hall/ham-hall",
  "the import city": "/hall/import-city",
  grape: "/grape/tempranillo-n",
  science: "/science",
  kin: "/kin",
  list: "/list",
  about: "/about",
};
const DELAY = 400;

const all = Object.entries(pages).flatMap(([name, path]) => ["zh", "en"].map((language) => [language, name, path]));
for (const [language, name, path] of all) {
  test(`${language}: ${name} does not jump while it fills`, async ({ page }) => {
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          const moved = sources.map(({ node }) => node?.parentElement?.outerHTML?.slice(0, 80) ?? "?");
          if (!hadRecentInput) window.shifts.push({ value, moved });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.route(/\/feed\//, async (route) => {
      await new Promise((done) => setTimeout(done, DELAY));
      await route.continue();
    });
    const catalogue = new Catalogue(page, language);
    await catalogue.open(path);
    await page.waitForLoadState("networkidle");
    // What came last is drawn by now.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200))));
    const shifts = await page.evaluate(() => window.shifts);
    const sum = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
    catalogue.expectQuiet();
  });
}
