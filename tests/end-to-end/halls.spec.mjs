// The halls' own indexes, what is set side by side, the label, and what happened last.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  {
    language: "zh", italy: "意大利", grapes: "葡萄索引", tempranillo: /^丹魄 Tempranillo/, spain: "西班牙", rioja: "里奥哈", missing: "没有这种葡萄",
    breed: "猪种", jabugo: "哈布戈", cheese: "奶酪", brands: "按品牌", latest: "近来的事", fair: /进口商品博览会.*已结束/,
    pgi: /^PGI/, steps: "至少一道", name: "名字写全没有", registered: /2020年的\d+个名称/,
    riesling: "雷司令", found: /^雷司令 Riesling 白/, barbera: /^巴贝拉 Barbera/,
  },
  {
    language: "en", italy: "Italy", grapes: "Index of grapes", tempranillo: /^Tempranillo/, spain: "Spain", rioja: "Rioja",
    missing: "No such grape", breed: "Breed", jabugo: "Jabugo", cheese: "Cheese", brands: "By brand",
    latest: "What happened last", fair: /Import Fair.*Over/, pgi: /^PGI/, steps: "At least one",
    name: "The name, in full", registered: /\d+ names of 2020/, riesling: "reisling", found: /^Riesling white/, barbera: /^Barbera/,
  },
];

for (const words of readers) {
  const { language } = words;
  const section = (page, name) => page.locator("section").filter({ has: page.getByRole("heading", { name, exact: true }) });

  test(`${language}: a pavilion says how many there are, and leads to as many`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/hall/wine-centre");
    const pavilion = page.locator(".pavilion").filter({ hasText: words.italy });
    const told = Number((await pavilion.locator(".pavilion-count").textContent()).match(/[\d,]+/)[0].replaceAll(",", ""));
    await pavilion.click();
    await expect(page).toHaveURL(/country=IT/);
    await expect.poll(() => catalogue.count()).toBe(told);
    catalogue.expectQuiet();
  });

  test(`${language}: a grape leads to the wines whose specifications name it, and a wine back to its grape`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/hall/wine-centre");
    const grape = section(page, words.grapes).getByRole("link", { name: words.tempranillo }).first();
    const told = Number((await grape.textContent()).match(/\d+$/)[0]);
    await grape.click();
    await expect(page).toHaveURL(`/${language}/grape/tempranillo-n`);
    await expect(catalogue.heading).toContainText("Tempranillo");
    await expect(page).toHaveTitle(/Tempranillo/);
    await expect(page.locator(".hall-intro")).toContainText(String(told));
    const spain = page.locator(".grape-country").filter({ has: page.getByRole("heading", { name: words.spain }) });
    expect(await page.locator(".grape-country li").count()).toBeGreaterThanOrEqual(told);
    await spain.locator("summary").click();
    await spain.getByRole("link", { name: words.rioja }).first().click();
    await expect(page).toHaveURL(`/${language}/product/rioja`);
    // Rioja names more grapes than are shown at once.
    const back = page.locator(`a[href="/${language}/grape/tempranillo-n"]`);
    await page.locator("details").filter({ has: back }).locator("summary").click();
    await back.click();
    await expect(catalogue.heading).toContainText("Tempranillo");
    catalogue.expectQuiet();
  });

  // Prevents that who asks for a wine by its grape is told that there is nothing.
  test(`${language}: a search for a grape leads to it, whether or not a product is called so`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await catalogue.search(words.riesling);
    const named = page.locator(".named-grapes");
    await named.getByRole("link", { name: words.found }).click();
    await expect(page).toHaveURL(`/${language}/grape/riesling-b`);
    await catalogue.open("/search?q=barbera");
    await expect(catalogue.products).not.toHaveCount(0);
    await expect(named.getByRole("link", { name: words.barbera })).toHaveCount(1);
    await catalogue.open("/search?q=barber");
    await expect(catalogue.products).not.toHaveCount(0);
    await expect(named).toHaveCount(0);
    catalogue.expectQuiet();
  });

  test(`${language}: the hall of ham compares its hams, every statement with its grounds`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/hall/ham-hall");
    const table = page.getByRole("table");
    await expect(table.getByRole("columnheader", { name: words.breed })).toHaveCount(1);
    const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: words.jabugo }) });
    await expect(row).toContainText("75%");
    for (const told of await table.locator("td p:not(.note)").all()) {
      await expect(told.locator(".cite").first()).toBeAttached();
    }
    await row.getByRole("link", { name: words.jabugo }).click();
    await expect(page).toHaveURL(new RegExp(`/${language}/product/jabugo\\b`));
    catalogue.expectQuiet();
  });

  test(`${language}: a shelf stands beside the registered names of its class, and both figures are true`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    for (const place of [0, 1]) {
      await catalogue.open("/hall/import-city");
      const row = page.getByRole("table").getByRole("row").filter({ has: page.getByRole("rowheader", { name: words.cheese, exact: true }) });
      const figure = row.getByRole("link").nth(place);
      const told = Number((await figure.textContent()).replaceAll(",", ""));
      await figure.click();
      await expect(page).toHaveURL(/class=cheese/);
      await expect.poll(() => catalogue.count()).toBe(told);
    }
    await catalogue.open("/hall/import-city");
    // A brand whose class and place have no registered name says so, and leads nowhere.
    const places = section(page, words.brands).locator(".brand-places a").first();
    const told = Number((await places.textContent()).match(/\d[\d,]*/)[0].replaceAll(",", ""));
    await places.click();
    await expect.poll(() => catalogue.count()).toBe(told);
    catalogue.expectQuiet();
  });

  test(`${language}: the start page tells what happened last, each with its date, and nothing that is to come as done`, async ({ page }) => {
    await page.clock.setFixedTime(new Date("2026-11-22T12:00:00"));
    const catalogue = new Catalogue(page, language);
    await page.goto(`/${language}`);
    const latest = section(page, words.latest);
    await expect(latest.getByRole("term").first()).toHaveText(/2025/);
    await expect(latest.getByRole("link", { name: words.fair })).toHaveCount(1);
    await expect(latest.getByRole("term")).toHaveText([/\d{4}/, /\d{4}/, /\d{4}/, /\d{4}/]);
    const registered = latest.getByRole("link", { name: words.registered });
    const told = Number((await registered.textContent()).match(/\d+(?=个)|\d+(?= names)/)[0]);
    await registered.click();
    await expect.poll(() => catalogue.count()).toBe(told);
    // Before the agreement entered into force, that had not happened.
    await page.clock.setFixedTime(new Date("2020-12-31T12:00:00"));
    await page.goto(`/${language}`);
    await expect(latest).toBeVisible();
    await expect(latest).not.toContainText("2021");
    catalogue.expectQuiet();
  });

  test(`${language}: schemes are compared, and a label is explained part by part`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/science");
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: words.pgi }) });
    await expect(row).toContainText(words.steps);
    const points = page.getByRole("listitem").filter({ hasText: words.name });
    await expect(points).toBeVisible();
    expect(await page.locator(".label-drawing > span").count()).toBe(await page.locator(".label-points > li").count());
    catalogue.expectQuiet();
  });
}

test("a grape that nobody names says so", async ({ page }) => {
  for (const { language, missing } of readers) {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/grape/nowhere");
    await expect(catalogue.heading).toHaveText(missing);
  }
});

test("a search answers where the index of grapes does not arrive", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await page.route(/feed\/grapes-/, (route) => route.abort());
  await catalogue.open("/search?q=riesling");
  await expect(page.locator(".nothing-sentence")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the export hall speaks English first, on the Chinese page too", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/hall/export-launchpad");
  await page.getByRole("link", { name: "Read this hall in English" }).click();
  await expect(page).toHaveURL("/en/hall/export-launchpad");
  await expect(catalogue.heading).toHaveText("Export Launchpad");
  catalogue.expectQuiet();
});
