// What the network can do to the feed, and what the page says then.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const faults = [
  { name: "the network is gone", spoil: (route) => route.abort() },
  { name: "the server fails", spoil: (route) => route.fulfill({ status: 500, body: "" }) },
  { name: "the feed is not there", spoil: (route) => route.fulfill({ status: 404, body: "Not found." }) },
  {
    name: "a login page answers in its place",
    spoil: (route) => route.fulfill({ contentType: "text/html", body: "<h1>Log in</h1>" }),
  },
  {
    name: "it is cut off",
    spoil: async (route) => {
      const body = await (await route.fetch()).body();
      return route.fulfill({ contentType: "application/json", body: body.subarray(0, body.length / 2) });
    },
  },
  {
    name: "it is not the one that the manifest names",
    only: /head-/,
    spoil: async (route) => {
      const body = (await (await route.fetch()).body()).toString();
      return route.fulfill({ contentType: "application/json", body: body.replace("1", "2") });
    },
  },
];

for (const { name, spoil, only } of faults) {
  for (const language of ["zh", "en"]) {
    test(`${language}: ${name}: the page says so, and trying again helps`, async ({ page }) => {
      const pattern = (url) => /\/feed\//.test(url.pathname) && (!only || only.test(url.pathname));
      await page.route(pattern, spoil);
      const catalogue = new Catalogue(page, language);
      await page.goto(`/${language}/search?q=parma`);
      await expect(page.getByRole("alert")).toBeVisible();
      await expect(page.getByRole("alert")).toContainText(language === "zh" ? /[\u4e00-\u9fff]{6}/ : /[a-z]{3,} [a-z]+/i);
      await expect(catalogue.heading).toHaveCount(1);

      await page.unroute(pattern);
      await catalogue.retry.click();
      await catalogue.ready();
      await catalogue.expectFirst("prosciutto-di-parma");
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
  }
}

test("a feed that hangs is told after ten seconds", async ({ page }) => {
  await page.route(/\/feed\/head-/, () => {});
  const catalogue = new Catalogue(page, "zh");
  await page.goto("/zh");
  await expect(page.getByRole("alert")).toBeVisible({ timeout: 15_000 });
  await page.unroute(/\/feed\/head-/);
  await catalogue.retry.click();
  await catalogue.ready();
});

test("a product whose details do not arrive still shows what the head knows, with a way to try again", async ({ page }) => {
  await page.route(/\/feed\/detail-/, (route) => route.abort());
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/product/roquefort");
  await expect(catalogue.heading).toContainText("Roquefort");
  await expect(page.getByRole("alert")).toBeVisible();
  await page.unroute(/\/feed\/detail-/);
  await catalogue.retry.click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("PDO-FR-0131");
});

test("an unknown product and an unknown page say so and lead on", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  for (const path of ["/product/no-such-thing", "/no/such/page"]) {
    await catalogue.open(path);
    await expect(catalogue.heading).toContainText("没有");
    await expect(page.getByRole("main").getByRole("link").or(page.getByRole("search")).first()).toBeVisible();
  }
  catalogue.expectQuiet();
});
