// A shopper's way through the catalogue, in both languages.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  { language: "zh", query: "paerma", name: "帕尔玛火腿", country: "意大利", cheese: "奶酪" },
  { language: "en", query: "parma ham", name: "Parma ham", country: "Italy", cheese: "Cheese" },
];

for (const { language, query, name, country } of readers) {
  test(`${language}: from the start page to a product and back`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open();
    await catalogue.search(query);
    await catalogue.expectFirst("prosciutto-di-parma");

    await catalogue.products.first().click();
    await expect(page).toHaveURL(`/${language}/product/prosciutto-di-parma`);
    await expect(catalogue.heading).toHaveText(name);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.getByRole("main")).toContainText("PDO-IT-0067");

    await page.goBack();
    await catalogue.expectQuery(query);
    await expect(catalogue.box).toHaveValue(query);
    await catalogue.expectFirst("prosciutto-di-parma");
    catalogue.expectQuiet();
  });

  test(`${language}: filters narrow down, stand in the address, and survive a reload`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=parm");
    await expect.poll(() => catalogue.count()).toBeGreaterThan(3);
    const all = await catalogue.count();
    await catalogue.choose(country);
    await expect(page).toHaveURL(/country=IT/);
    await expect.poll(() => catalogue.count()).toBeLessThan(all);
    const some = await catalogue.count();

    await page.reload();
    await catalogue.ready();
    await expect.poll(() => catalogue.count()).toBe(some);
    await expect(catalogue.box).toHaveValue("parm");
    catalogue.expectQuiet();
  });

  test(`${language}: an address that was shared opens the same search`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=&class=tea&list=first");
    await expect.poll(() => catalogue.count()).toBeGreaterThan(10);
    for (const link of (await catalogue.products.all()).slice(0, 5)) {
      await expect(link).toHaveAttribute("href", /\/product\//);
    }
    catalogue.expectQuiet();
  });

  test(`${language}: the other language is one link away and keeps the place`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=champagne&country=FR");
    await catalogue.expectFirst("champagne");
    await catalogue.switchLanguage();
    await catalogue.expectQuery("champagne");
    await expect(page).toHaveURL(/country=FR/);
    await catalogue.expectFirst("champagne");

    await catalogue.products.first().click();
    await expect(page).toHaveURL(/\/product\/champagne$/);
    await catalogue.switchLanguage();
    await expect(page).toHaveURL(`/${language}/product/champagne`);
    catalogue.expectQuiet();
  });
}

test("every way to type it finds Parma ham first", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  for (const query of ["帕尔玛", "paerma", "pemht", "parma ham", "PDO-IT-0067", "prosciutto parma"]) {
    await catalogue.box.fill(query);
    await catalogue.expectQuery(query);
    await catalogue.expectFirst("prosciutto-di-parma");
  }
  await catalogue.box.fill("8002004115072");
  await catalogue.expectFirst("ean-8002004115072");
  catalogue.expectQuiet();
});

test("/ goes to the browser's language and leaves no step behind", async ({ page, browser }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh\/?$/);
  const context = await browser.newContext({ locale: "it-IT" });
  const italian = await context.newPage();
  await italian.goto("about:blank");
  await italian.goto(new URL("/", page.url()).href);
  await expect(italian).toHaveURL(/\/en\/?$/);
  await italian.goBack();
  expect(italian.url()).toBe("about:blank");
  await context.close();
});

// Prevents two faults of markup built anew: a listener put beside the old one, and a focus that is lost.
test("a filter chosen with the keyboard keeps the focus, and a second press takes it back", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search?q=cheese");
  const all = await catalogue.count();
  const italy = page.locator("#country-IT");
  await italy.focus();
  await page.keyboard.press("Enter");
  await expect(italy).toHaveAttribute("aria-pressed", "true");
  await expect(italy).toBeFocused();
  await expect.poll(() => catalogue.count()).toBeLessThan(all);
  await page.keyboard.press("Enter");
  await expect(italy).toHaveAttribute("aria-pressed", "false");
  await expect.poll(() => catalogue.count()).toBe(all);
  await expect(page).not.toHaveURL(/country/);
  catalogue.expectQuiet();
});

test("scrolling is where it was after Back", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search?class=wine");
  const link = catalogue.products.nth(30);
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await link.click();
  await expect(page).toHaveURL(/\/product\//);
  await expect(catalogue.heading).toBeVisible();
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 50);
  expect(await page.evaluate(() => scrollY)).toBeLessThan(before + 50);
  catalogue.expectQuiet();
});

test("nothing found says so and offers ways on", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open(`/search?q=${encodeURIComponent("帕尔玛 xqzwv")}`);
  await expect(catalogue.products).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: /去掉“xqzwv”/ }).click();
  await catalogue.expectFirst("prosciutto-di-parma");
  catalogue.expectQuiet();
});

test("text being composed is not searched, and Enter that ends it submits nothing", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  await catalogue.box.focus();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "long", selectionStart: 4, selectionEnd: 4 });
  await page.waitForTimeout(400);
  expect(new URL(page.url()).searchParams.get("q")).toBe(null);
  await session.send("Input.insertText", { text: "龙井" });
  await catalogue.expectQuery("龙井");
  await catalogue.expectFirst("longjing-cha");
  catalogue.expectQuiet();
});

test("claims are honest: a barcode is no origin, an application no protection, a recipe no place", async ({ page }) => {
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search?status=applied");
  await catalogue.products.first().click();
  await expect(page.getByRole("main")).toContainText(/not protected/i);

  await catalogue.open("/search?q=TSG&scheme=TSG");
  await catalogue.products.first().click();
  await expect(page.getByRole("main")).toContainText(/not a geographical indication/i);

  // An application to amend Rioja says nothing against Rioja.
  await catalogue.open("/product/pdo-es-a0117-am06");
  await expect(page.getByRole("main")).toContainText("application to amend entry PDO-ES-A0117, not another name");
  await expect(page.getByRole("main")).not.toContainText(/not protected/i);

  await catalogue.open("/search?brand-country=FR&kind=imported");
  await catalogue.products.first().click();
  await expect(page.getByRole("main")).toContainText("Open Food Facts contributors, ODbL 1.0");
  catalogue.expectQuiet();
});

for (const { language } of readers) {
  test(`${language}: the way back from a box that one types into`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/prosciutto-di-parma");
    await page.getByRole("banner").getByRole("link").first().click();
    await expect(page).toHaveURL(`/${language}`);
    await catalogue.box.focus();
    await page.goBack();
    await expect(page).toHaveURL(`/${language}/product/prosciutto-di-parma`);
    await expect(page.getByRole("main")).toContainText("PDO-IT-0067");
    catalogue.expectQuiet();
  });
}
