// Every page for everyone: axe, headings and languages, narrow screens, large text.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const pages = {
  home: "",
  search: "/search?q=%E5%A5%B6%E9%85%AA",
  narrowed: "/search?q=where+to+buy+spanish+ham&country=ES,FR&years=1990-2009&area=3000,-2000,6000,3000",
  "nothing found": "/search?q=xqzwv",
  "a protected name": "/product/prosciutto-di-parma",
  "a Chinese name": "/product/longjing-cha",
  "a register entry": "/product/pdo-at-a0205",
  "a branded product": "/product/ean-8002004115072",
  "a hall": "/hall/ham-hall",
  "the fair": "/hall/trade-fair",
  kin: "/kin",
  science: "/science",
  "a list that came": "/list#10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4",
  "a cut link to a list": "/list#10UIQ6",
  "an empty list": "/list",
  comparison: "/compare?ids=prosciutto-di-parma,longjing-cha,roquefort,jerez-xeres-sherry",
  about: "/about",
  "not found": "/nowhere",
};

for (const language of ["zh", "en"]) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${language}, ${name}: axe finds nothing, in light and in dark`, async ({ page }) => {
      // The page of all pairs is long, and axe looks at everything.
      test.slow();
      const catalogue = new Catalogue(page, language);
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await catalogue.open(path);
        await page.waitForLoadState("networkidle");
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
        expect(told, colorScheme).toEqual([]);
      }
      await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
      catalogue.expectQuiet();
    });

    test(`${language}, ${name}: nothing sticks out at 320 px or with text twice as large`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const catalogue = new Catalogue(page, language);
      await catalogue.open(path);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  }
}

for (const language of ["zh", "en"]) {
  test(`${language}: axe finds nothing in the suggestions, in light and in dark`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search");
    await catalogue.type("italy");
    await page.keyboard.press("ArrowDown");
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await expect(catalogue.suggestions.first()).toHaveAttribute("aria-selected", "true");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`)).toEqual([]);
    }
    catalogue.expectQuiet();
  });
}

for (const language of ["zh", "en"]) {
  test(`${language}: axe finds nothing in one's own list or in the dialog that shares a page, and nothing sticks out`, async ({
    page,
  }) => {
    const catalogue = new Catalogue(page, language);
    for (const id of ["prosciutto-di-parma", "roquefort"]) {
      await catalogue.open(`/product/${id}`);
      await page.getByRole("button", { pressed: false }).first().click();
    }
    await page.getByRole("button", { name: language === "zh" ? "分享" : "Share", exact: true }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    const axe = async (what) => {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
        expect(told, `${what}, ${colorScheme}`).toEqual([]);
      }
    };
    await axe("dialog");
    await catalogue.open("/list");
    await axe("list");
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow()).toBeLessThanOrEqual(0);
    catalogue.expectQuiet();
  });
}

test("on a phone every control is at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const catalogue = new Catalogue(page, "zh");
  for (const path of ["", "/search?q=cheese", "/search?q=cheese&years=1990-1999", "/product/roquefort", "/list"]) {
    await catalogue.open(path);
    const add = page.getByRole("button", { name: "加入清单" });
    if (await add.isVisible()) await add.click();
    const filters = page.getByRole("button", { name: "筛选", exact: true });
    if (await filters.isVisible()) await filters.click();
    const small = await page.evaluate(() =>
      // A word within a text is as high as its line.
      [...document.querySelectorAll("button:not(.term), input, select, nav a, header a")]
        .filter((element) => element.checkVisibility() && !element.classList.contains("skip"))
        .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height < 44)
        .map(({ name, box }) => `${Math.round(box.height)} px: ${name}`),
    );
    expect(small, path).toEqual([]);
  }
});
