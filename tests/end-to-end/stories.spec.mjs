// What the catalogue tells: stories and their grounds, words that are explained, halls, kin, the science of GIs.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  {
    language: "zh", deep: "细说", recognise: "怎么认", close: "关闭", kin: "隔海相望", hall: "世界红酒中心",
    path: "跟着走一圈", science: "地理标志", timeline: "大事记", all: /^全部/, map: "地图",
  },
  {
    language: "en", deep: "In depth", recognise: "How to recognise it", close: "Close",
    kin: "Its kin across the sea", hall: "World Wine Centre", path: "A walk through the hall", science: "GIs",
    timeline: "Time line", all: /^All/, map: "Map",
  },
];

for (const { language, deep, recognise, close, kin, hall, path, science, timeline, all, map } of readers) {
  test(`${language}: a story comes in layers, and every paragraph has its grounds`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/prosciutto-di-parma");
    const story = page.locator(".story");
    await expect(story.locator(".story-brief")).not.toBeEmpty();
    await expect(story.locator("details")).not.toHaveAttribute("open");
    await story.getByText(deep, { exact: true }).click();
    await expect(story.locator("details p").first()).toBeVisible();
    for (const paragraph of await story.locator(":scope > p, details > p").all()) {
      await expect(paragraph.locator(".cite, .unsourced").first()).toBeAttached();
    }
    await expect(page.getByText(recognise, { exact: true })).toBeVisible();
    // A number leads to its source.
    const cite = story.locator(".cite").first();
    const number = await cite.textContent();
    await cite.click();
    await expect(page.locator(`#source-${number}`)).toBeInViewport();
    catalogue.expectQuiet();
  });

  test(`${language}: a word of the trade is explained at a tap, and the page stays where it is`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/prosciutto-di-parma");
    const word = page.locator(".term").first();
    await word.click();
    const meaning = page.locator(".meaning:popover-open");
    await expect(meaning.getByRole("heading")).not.toBeEmpty();
    await meaning.getByRole("button", { name: close }).click();
    await expect(meaning).toHaveCount(0);
    await expect(page).toHaveURL(/prosciutto-di-parma$/);
    catalogue.expectQuiet();
  });

  test(`${language}: kin leads across the sea and back`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/jerez-xeres-sherry");
    const section = page.locator("section").filter({ has: page.getByRole("heading", { name: kin }) });
    await section.locator(`a[href="/${language}/product/shaoxing-jiu"]`).click();
    await expect(page).toHaveURL(`/${language}/product/shaoxing-jiu`);
    await expect(section.locator(`a[href="/${language}/product/jerez-xeres-sherry"]`)).toBeVisible();
    catalogue.expectQuiet();
  });

  test(`${language}: a hall tells, guides, and leads into the search`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open();
    await page.getByRole("link", { name: hall, exact: true }).click();
    await expect(page).toHaveURL(`/${language}/hall/wine-centre`);
    await expect(catalogue.heading).toHaveText(hall);
    await expect(page).toHaveTitle(new RegExp(hall));
    await expect(page.getByRole("heading", { name: path })).toBeVisible();
    await expect(page.locator(".stop").first().getByRole("link")).toBeVisible();
    await page.getByRole("link", { name: all }).click();
    await expect(page).toHaveURL(/search\?class=wine/);
    await expect.poll(() => catalogue.count()).toBeGreaterThan(1000);
    await page.goBack();
    await expect(catalogue.heading).toHaveText(hall);
    catalogue.expectQuiet();
  });

  test(`${language}: the science of GIs has its text, its dates and its numbers as tables`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open();
    await page.getByRole("link", { name: science, exact: true }).click();
    await expect(page.getByRole("heading", { name: timeline })).toBeVisible();
    // The schemes side by side, and three charts.
    await expect(page.getByRole("table")).toHaveCount(4);
    await expect(page.getByRole("main")).toContainText("244");
    // The years as columns: their name tells the total and the year with most, and the table of decades has the same sum.
    const years = page.getByRole("img", { name: /1996/ });
    await expect(years).toHaveAccessibleName(/1973.*2020.*468|468.*1996/);
    const number = (text) => Number(text.replaceAll(",", ""));
    const [total] = (await page.locator("#years-told").textContent()).match(/\d,\d{3}/);
    const decades = page.getByRole("table", { name: language === "zh" ? "按注册年代" : "By decade of registration" });
    const counts = (await decades.getByRole("cell").allTextContents()).map(number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(number(total));
    const sizes = await page.locator(".plot span").evaluateAll((marks) => marks.map((mark) => Number.parseFloat(getComputedStyle(mark).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    // Bars are as long as they should be beside each other, and nothing of it makes the page wider.
    const bars = await decades.locator("path:first-child").evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().width));
    const most = Math.max(...counts);
    for (const [place, count] of counts.entries()) expect(bars[place] / Math.max(...bars)).toBeCloseTo(count / most, 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    catalogue.expectQuiet();
  });

  test(`${language}: the map leads to what comes from there`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?class=cheese");
    const all = await catalogue.count();
    await page.getByRole("link", { name: map, exact: true }).click();
    const place = page.locator(".origins a").first();
    const told = Number((await place.getAttribute("aria-label")).match(/[\d,]+/)[0].replaceAll(",", ""));
    // As a keyboard does: circles lie on each other, and the topmost takes a click.
    await place.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/area=/);
    await expect.poll(() => catalogue.count()).toBe(told);
    expect(told).toBeLessThan(all);
    catalogue.expectQuiet();
  });
}

test("an address of no hall says so and leads on", async ({ page }) => {
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/hall/silk");
  await expect(catalogue.heading).toHaveText("There is no such hall");
});

test("a fair that is over says so by itself", async ({ page }) => {
  for (const [day, told] of [
    ["2025-11-01", /Opens on 14 November 2025/],
    ["2025-11-15", /Open now, until 16 November 2025/],
    ["2025-11-17", /Over/],
  ]) {
    await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
    await page.goto("/en/hall/trade-fair");
    await expect(page.getByRole("main")).toContainText(told);
  }
});

test("larger text is one tap away, and kept", async ({ page }) => {
  const catalogue = new Catalogue(page, "en");
  await catalogue.open();
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const normal = await size();
  await page.getByRole("button", { name: "Text size: normal" }).click();
  expect(await size()).toBeGreaterThan(normal * 1.2);
  await page.reload();
  await catalogue.ready();
  await page.getByRole("button", { name: "Text size: large", exact: true }).click();
  expect(await size()).toBeGreaterThan(normal * 1.6);
  await page.getByRole("button", { name: "Text size: largest" }).click();
  expect(await size()).toBe(normal);
  catalogue.expectQuiet();
});

test("a fact that is corrected in its record is corrected on the page, in the search and in print", async ({ page }) => {
  // The feed that correct.mjs made stands in for the shipped one.
  const folder = join(import.meta.dirname, "../../target/corrected/feed");
  await page.route(/\/feed\//, (route) => {
    const path = join(folder, basename(new URL(route.request().url()).pathname));
    if (!existsSync(path)) return route.fallback();
    return route.fulfill({ contentType: "application/json", body: readFileSync(path) });
  });
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search?q=corrected+parma");
  await catalogue.expectFirst("prosciutto-di-parma");
  await catalogue.products.first().click();
  await expect(catalogue.heading).toHaveText("Corrected Parma ham");
  const story = page.locator(".story");
  await expect(story).toContainText("since the amendments of 2023 it is 15");
  await expect(page.getByRole("main")).not.toContainText("14 months");
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".product-sheet");
  await expect(sheet.getByText("since the amendments of 2023 it is 15").first()).toBeVisible();
  await expect(sheet).not.toContainText("14 months");
});

for (const { language, next } of [{ language: "zh", next: "下一题" }, { language: "en", next: "Next question" }]) {
  test(`${language}: the quiz teaches, and leads to what it asked about`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/science");
    const quiz = page.locator(".quiz");
    const question = quiz.locator(".story-brief");
    const first = await question.textContent();
    await quiz.locator(".choice").first().click();
    await expect(quiz.locator(".choice-right")).toHaveCount(1);
    await expect(quiz.getByRole("status")).not.toBeEmpty();
    await expect(quiz.getByRole("status").getByRole("link")).toHaveAttribute("href", /\/product\//);
    await quiz.getByRole("button", { name: next }).click();
    await expect(question).not.toHaveText(first);
    await expect(quiz.locator(".choice-right")).toHaveCount(0);
    catalogue.expectQuiet();
  });
}
