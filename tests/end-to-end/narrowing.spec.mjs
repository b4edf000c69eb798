// What a search is narrowed to, and how its words were taken: all of it in sight, and one press away from being undone.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  {
    language: "zh",
    query: "西班牙 ham",
    word: "西班牙：产地",
    literally: "只按字面查找“西班牙”",
    literal: '"西班牙" ham',
    question: "请问有没有西班牙火腿",
    passedOver: "已略去“请问”“有没有”。",
    decade: "1990年代",
    years: "注册年份",
    from: "从",
    to: "到",
    open: "1996年起",
    span: "1996—1999年",
    area: "地图上的一部分",
    remove: (name) => `去掉“${name}”`,
  },
  {
    language: "en",
    query: "Spanish ham",
    word: "Spanish: Origin",
    literally: "Search for the word “Spanish” itself",
    literal: '"Spanish" ham',
    question: "where to buy spanish ham",
    passedOver: /Left out: “where”.*“buy”\./,
    decade: "1990s",
    years: "Year of registration",
    from: "From",
    to: "to",
    open: "1996 or later",
    span: "1996–1999",
    area: "Part of the map",
    remove: (name) => `Remove “${name}”`,
  },
];

for (const told of readers) {
  const { language } = told;

  test(`${language}: a word taken for a country is told, and can be meant literally`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await catalogue.search(told.query);
    const chip = catalogue.chips.and(page.getByRole("button", { name: told.literally, exact: true }));
    await expect(chip).toHaveText(told.word);
    const before = await catalogue.count();
    await chip.click();
    await expect(catalogue.box).toHaveValue(told.literal);
    await catalogue.expectQuery(told.literal);
    await expect(chip).toHaveCount(0);
    await expect.poll(() => catalogue.count()).toBeLessThan(before);

    await page.goBack();
    await expect(catalogue.box).toHaveValue(told.query);
    await expect(chip).toHaveText(told.word);
    catalogue.expectQuiet();
  });

  test(`${language}: words that were passed over are told`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open(`/search?q=${encodeURIComponent(told.question)}`);
    await expect(page.getByRole("main")).toContainText(told.passedOver);
    await catalogue.expectFirst("type-spanish-ham");
    await catalogue.open("/search?q=ham");
    await expect(page.getByRole("main")).not.toContainText(/已略去|Left out/);
    catalogue.expectQuiet();
  });

  test(`${language}: a decade is chosen and taken back, a span is typed, and Back undoes it`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=cheese");
    const all = await catalogue.count();
    await catalogue.choose(told.decade);
    await expect(page).toHaveURL(/[?&]years=1990-1999(&|$)/);
    await expect.poll(() => catalogue.count()).toBeLessThan(all);
    const years = page.getByRole("group", { name: told.years });
    const [from, to] = [told.from, told.to].map((name) => years.getByRole("spinbutton", { name, exact: true }));
    await expect(from).toHaveValue("1990");
    await expect(to).toHaveValue("1999");
    const decade = years.getByRole("button", { name: told.decade });
    await expect(decade).toHaveAttribute("aria-pressed", "true");
    await decade.click();
    await expect(page).not.toHaveURL(/years/);
    await expect(from).toHaveValue("");

    await from.fill("1996");
    await from.press("Enter");
    await expect(page).toHaveURL(/years=1996-9999/);
    await expect(catalogue.chips).toContainText([told.open]);
    await to.fill("1999");
    await to.press("Tab");
    await expect(page).toHaveURL(/years=1996-1999/);
    await expect(catalogue.chips).toContainText([told.span]);

    await page.goBack();
    await expect(page).toHaveURL(/years=1996-9999/);
    await expect(to).toHaveValue("");
    await catalogue.chips.first().click();
    await expect(page).not.toHaveURL(/years/);
    await expect.poll(() => catalogue.count()).toBe(all);
    catalogue.expectQuiet();
  });

  test(`${language}: a part of the map in the address narrows, is told, and can be taken away`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?q=parma&area=4350,920,4510,1240");
    await catalogue.expectFirst("prosciutto-di-parma");
    const some = await catalogue.count();
    const chip = page.getByRole("button", { name: told.remove(told.area), exact: true });
    await expect(chip).toHaveText(told.area);
    await page.reload();
    await catalogue.ready();
    await chip.click();
    await expect(page).not.toHaveURL(/area/);
    await expect.poll(() => catalogue.count()).toBeGreaterThan(some);
    catalogue.expectQuiet();
  });
}

test("a value that is chosen anyway is not told twice", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open(`/search?q=${encodeURIComponent("西班牙")}&country=ES`);
  await expect(catalogue.chips).toHaveText(["西班牙"]);
  catalogue.expectQuiet();
});

test("a long list of regions is folded, and none of them is empty", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await page.setViewportSize({ width: 1440, height: 900 });
  await catalogue.open("/search");
  const regions = page.getByRole("group", { name: "地区", exact: true });
  const values = regions.locator("button[aria-pressed]");
  await expect(values).toHaveCount(7);
  await regions.getByRole("button", { name: /^其余 \d+ 项$/ }).click();
  await expect.poll(() => values.count()).toBeGreaterThan(30);
  for (const value of await values.allTextContents()) expect(value).toMatch(/\p{L}.*[1-9]\d*$/u);
  catalogue.expectQuiet();
});

// A result must not run away from the finger that is about to touch it.
test("the first results stay where they are when a word is understood", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  const top = async () => (await catalogue.products.first().boundingBox()).y;
  await catalogue.box.fill("西班");
  await catalogue.expectQuery("西班");
  const before = await top();
  await catalogue.box.fill("西班牙");
  await expect(catalogue.chips).toHaveCount(1);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(28);
  catalogue.expectQuiet();
});
