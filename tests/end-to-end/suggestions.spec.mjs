// What may be meant, while one types: a combobox, by keyboard, pointer and input method.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  { language: "zh", country: "意大利", facet: "产地", typed: "意大利" },
  { language: "en", country: "Italy", facet: "Origin", typed: "italy" },
];

for (const { language, country, facet, typed } of readers) {
  test(`${language}: a country typed in whole comes first, and Enter makes a filter of it`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open();
    await catalogue.type(typed);
    await expect(catalogue.box).toHaveAttribute("aria-expanded", "true");
    await expect(catalogue.suggestions.first()).toHaveAccessibleName(new RegExp(`${country}.*${facet}`));
    await expect(catalogue.suggestions.and(page.locator("[aria-selected=true]"))).toHaveCount(0);

    await page.keyboard.press("ArrowDown");
    await expect(catalogue.suggestions.first()).toHaveAttribute("aria-selected", "true");
    const active = await catalogue.box.getAttribute("aria-activedescendant");
    await expect(catalogue.suggestions.first()).toHaveAttribute("id", active);
    await expect(catalogue.box).toBeFocused();

    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/${language}/search?country=IT`);
    await expect(catalogue.box).toHaveValue("");
    await expect(catalogue.suggestions).toHaveCount(0);

    await page.goBack();
    await expect(catalogue.box).toHaveValue(typed);
    await expect(catalogue.suggestions).toHaveCount(0);
    catalogue.expectQuiet();
  });

  test(`${language}: a suggested product is a tap away, and Back leads to what was typed`, async ({ page, hasTouch }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await catalogue.type("roquefort");
    const product = catalogue.suggestions.filter({ hasText: /Roquefort/ }).first();
    await (hasTouch ? product.tap() : product.click());
    await expect(page).toHaveURL(`/${language}/product/roquefort`);
    await page.goBack();
    await catalogue.expectQuery("roquefort");
    await expect(catalogue.suggestions).toHaveCount(0);
    catalogue.expectQuiet();
  });
}

test("the arrow keys go round through the box, Escape closes, then clears", async ({ page }) => {
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search");
  await catalogue.type("champagne");
  const last = catalogue.suggestions.last();
  await page.keyboard.press("ArrowUp");
  await expect(last).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(last).toHaveAttribute("aria-selected", "false");
  await expect(catalogue.box).not.toHaveAttribute("aria-activedescendant", /.+/);

  await page.keyboard.press("Escape");
  await expect(catalogue.suggestions).toHaveCount(0);
  await expect(catalogue.box).toHaveAttribute("aria-expanded", "false");
  await expect(catalogue.box).toHaveValue("champagne");
  await page.keyboard.press("ArrowDown");
  await expect(catalogue.suggestions.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(catalogue.box).toHaveValue("");
  await expect(catalogue.box).toBeFocused();
  await expect(page).not.toHaveURL(/q=/);
  catalogue.expectQuiet();
});

test("Enter with no line chosen searches what was typed, and Tab leaves the list", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  await catalogue.type("火腿");
  await page.keyboard.press("Enter");
  await expect(catalogue.suggestions).toHaveCount(0);
  await catalogue.expectQuery("火腿");

  await catalogue.box.fill("奶酪");
  await expect(catalogue.suggestions.first()).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(catalogue.suggestions).toHaveCount(0);
  await expect(page.getByRole("button", { name: "清空" })).toBeFocused();
  catalogue.expectQuiet();
});

test("the list leaves most of a phone to the results, and every line is tall enough for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  await catalogue.type("意大利");
  const list = await page.getByRole("listbox").boundingBox();
  expect(list.height).toBeLessThanOrEqual(844 * 0.4);
  for (const line of await catalogue.suggestions.all()) expect((await line.boundingBox()).height).toBeGreaterThanOrEqual(44);
  catalogue.expectQuiet();
});

// Prevents a half-typed syllable from being guessed at, and the Enter that ends it from choosing a line.
test("while characters are composed nothing is suggested for them, and Enter chooses nothing", async ({ page }) => {
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search");
  await catalogue.type("意大利");
  await page.keyboard.press("ArrowDown");
  await expect(catalogue.suggestions.first()).toHaveAttribute("aria-selected", "true");
  const before = await catalogue.suggestions.allTextContents();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "nai", selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(300);
  expect(await catalogue.suggestions.allTextContents()).toEqual(before);
  await catalogue.box.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true, cancelable: true });
  await catalogue.box.dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true });
  await page.waitForTimeout(300);
  expect(new URL(page.url()).searchParams.get("country")).toBe(null);
  await session.send("Input.insertText", { text: "奶酪" });
  await catalogue.expectQuery("意大利奶酪");
  catalogue.expectQuiet();
});
