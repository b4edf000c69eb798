// A feed whose head comes in parts: the first answers while the others are on their way, and nothing moves when they
// arrive. The feed is made up (.ci/e2e); it stands in for the shipped one, which fits into one part.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const folder = join(import.meta.dirname, "../../target/in-parts/feed");
const read = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
const { head, products } = read("manifest.json");
const total = products.toLocaleString("en");
const last = read(head.at(-1).file).columns.code.split("\n").at(-1);
const words = {
  zh: { coming: "目录还有一部分在路上。", failed: "目录还有一部分没有取到。", soFar: /目前/, all: `共 ${total} 件` },
  en: {
    coming: "The rest of the catalogue is still coming.",
    failed: "The rest did not arrive.",
    soFar: /so far/,
    all: `${total} results`,
  },
};

// Answers with the feed in parts; `later` decides about every part of the head behind the first one.
async function serve(page, later) {
  await page.route(/\/feed\//, async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    const path = join(folder, file);
    const answer = () => route.fulfill({ contentType: "application/json", body: readFileSync(path) });
    // What the shipped site preloads.
    if (!existsSync(path)) return route.fallback();
    return head.slice(1).some((part) => part.file === file) ? later(route, answer) : answer();
  });
}

// Holds back the later parts until they are let go.
async function heldBack(page) {
  let letGo;
  const gate = new Promise((go) => { letGo = go; });
  await serve(page, async (_, answer) => {
    await gate;
    await answer();
  });
  return letGo;
}

// The shipped site preloads its own head, which this feed stands in for: a browser that waits for seconds complains.
function expectQuiet(catalogue) {
  expect(catalogue.heard.filter((line) => !/preloaded using link preload but not used/.test(line))).toEqual([]);
}

const whole = (page) => page.waitForFunction(() => performance.getEntriesByName("catalog-whole").length > 0);
const status = (page, text) => page.getByRole("status").filter({ hasText: text });

test("the feed has several parts", () => {
  expect(head.length).toBe(3);
});

for (const language of ["zh", "en"]) {
  const { coming, failed, soFar, all } = words[language];

  test(`${language}: the first part answers and says that it is not all; the rest takes its place where it stands`, async ({ page }) => {
    const letGo = await heldBack(page);
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await expect(status(page, coming)).toBeVisible();
    await expect(page.locator(".count")).toHaveText(soFar);
    await expect(page.getByRole("status").first()).toHaveText(soFar);
    await expect(page.locator(".facet-count").filter({ hasText: /\d/ })).toHaveCount(0);

    const card = catalogue.products.nth(20);
    await card.focus();
    const here = () => page.evaluate(() => [document.activeElement.getAttribute("href"), Math.round(document.activeElement.getBoundingClientRect().top)]);
    // Cards out of sight are measured when they come into sight.
    let before;
    await expect.poll(async () => JSON.stringify(before) === JSON.stringify((before = await here()))).toBe(true);
    letGo();
    await whole(page);
    await expect(page.locator(".count")).toHaveText(all);
    await expect(page.getByRole("status").first()).toHaveText(all);
    await expect(status(page, coming)).toHaveCount(0);
    expect(await here()).toEqual(before);
    await expect(page.locator(".facet-count").filter({ hasText: /\d/ }).first()).toBeAttached();
    expectQuiet(catalogue);
  });

  test(`${language}: what is being typed stays, and finds what has come`, async ({ page }) => {
    const letGo = await heldBack(page);
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await catalogue.type(last.slice(0, 12));
    await expect(catalogue.products).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(soFar);
    letGo();
    await whole(page);
    await expect(catalogue.box).toBeFocused();
    await expect(catalogue.box).toHaveValue(last.slice(0, 12));
    await catalogue.box.press("End");
    await catalogue.box.pressSequentially(last.slice(12));
    await catalogue.expectQuery(last);
    await catalogue.expectFirst(`ean-${last}`);
  });

  test(`${language}: a link to a product that is still to come waits for it`, async ({ page }) => {
    const letGo = await heldBack(page);
    const catalogue = new Catalogue(page, language);
    await catalogue.open(`/product/ean-${last}`);
    await expect(status(page, coming)).toBeVisible();
    await expect(catalogue.heading).toHaveText(/……|…/);
    expect(await page.title()).not.toMatch(/没有|Not in/);
    letGo();
    await expect(page.getByRole("main")).toContainText(last);
    await expect(catalogue.heading).not.toHaveText(/……|…|没有|Not in/);
    await catalogue.open("/product/no-such-thing");
    await whole(page);
    await expect(catalogue.heading).toHaveText(language === "zh" ? "目录里没有这一件" : "Not in the catalogue");
  });

  test(`${language}: a part that fails is told, what is there goes on, and trying again helps`, async ({ page }) => {
    let fails = true;
    await serve(page, (route, answer) => (fails ? route.abort() : answer()));
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=parma");
    await expect(status(page, failed)).toBeVisible();
    await catalogue.expectFirst("prosciutto-di-parma");
    await expect(page.locator(".count")).toHaveText(soFar);
    const { y } = await catalogue.products.first().boundingBox();
    fails = false;
    await catalogue.retry.click();
    await whole(page);
    await expect(status(page, failed)).toHaveCount(0);
    await expect(page.locator(".count")).not.toHaveText(soFar);
    expect((await catalogue.products.first().boundingBox()).y).toBe(y);
  });
}

test("the start page and the page about the catalogue count only the whole", async ({ page }) => {
  const letGo = await heldBack(page);
  const catalogue = new Catalogue(page, "en");
  await catalogue.open();
  await expect(status(page, words.en.coming)).toHaveCount(1);
  await expect(page.locator(".class-count").filter({ hasText: /\d/ })).toHaveCount(0);
  await expect(page.getByRole("main")).not.toContainText(/[\d,]{5,} entries/);
  await page.getByRole("link", { name: /^About/ }).click();
  await expect(status(page, words.en.coming)).toHaveCount(1);
  await expect(page.getByRole("main")).not.toContainText(/[\d,]{5,} entries/);
  letGo();
  await expect(page.getByRole("main")).toContainText(`${total} entries`);
  await page.getByRole("link", { name: /Fengtu/ }).first().click();
  await expect(page.getByRole("main")).toContainText(total);
});

test("when only the second of three parts came, it is searched too", async ({ page }) => {
  await serve(page, (route, answer) => (route.request().url().includes(head[1].file) ? answer() : route.abort()));
  const catalogue = new Catalogue(page, "en");
  const code = read(head[1].file).columns.code.split("\n").at(-1);
  await catalogue.open(`/search?q=${code}`);
  await expect(status(page, words.en.failed)).toBeVisible();
  await catalogue.expectFirst(`ean-${code}`);
});

test("a part of another digest is never used", async ({ page }) => {
  await serve(page, (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    const body = readFileSync(join(folder, file), "utf8").replace('"count":', '"count": ');
    return route.fulfill({ contentType: "application/json", body });
  });
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search");
  await expect(status(page, words.en.failed)).toBeVisible();
  await expect(page.locator(".count")).toHaveText(`${read(head[0].file).count.toLocaleString("en")} found so far`);
});

test("where another feed has been put up meanwhile, trying again shows that one and nothing of the old", async ({ page }) => {
  await serve(page, (route) => route.fulfill({ status: 404, body: "Not found." }));
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search");
  await expect(status(page, words.en.failed)).toBeVisible();
  // From now on the shipped feed, which is whole in one part.
  await page.unrouteAll();
  const shipped = await (await page.request.get("/feed/manifest.json")).json();
  await catalogue.retry.click();
  await expect(page.locator(".count")).toHaveText(`${shipped.products.toLocaleString("en")} results`);
  await expect(status(page, words.en.failed)).toHaveCount(0);
  await expect(status(page, words.en.coming)).toHaveCount(0);
});

test("a list names what comes with a later part as soon as it is here, and never drops it", async ({ page, context }) => {
  await serve(page, (_, answer) => answer());
  const catalogue = new Catalogue(page, "en");
  await catalogue.open(`/product/ean-${last}`);
  await whole(page);
  await page.getByRole("button", { name: "Add to my list" }).click();
  const name = await catalogue.heading.textContent();

  const later = await context.newPage();
  const letGo = await heldBack(later);
  const there = new Catalogue(later, "en");
  await there.open("/list");
  await expect(status(later, words.en.coming)).toBeVisible();
  const rows = later.getByRole("main").locator("ol > li");
  await expect(rows.getByRole("heading")).toHaveText(/^No\. \d+$/);
  letGo();
  await whole(later);
  await expect(rows.getByRole("heading")).toHaveText(name);
  await expect(status(later, words.en.coming)).toHaveCount(0);
  there.expectQuiet();
});
