// Every page for everyone: axe, headings and languages, narrow screens, large text.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const pages = {
  home: "",
  search: "/search?q=%E5%A5%B6%E9%85%AA",
  narrowed: "/search?q=where+to+buy+spanish+ham&country=ES,FR&years=1990-2009&area=3000,-2000,6000,3000",
  "nothing found": "/search?q=xqzwv",
  "a grape found": "/search?q=riesling",
  "a protected name": "/product/prosciutto-di-parma",
  "a Chinese name": "/product/longjing-cha",
  "a register entry": "/product/pdo-at-a0205",
  "a branded product": "/product/ean-8002004115072",
  "the hall of GIs": "/hall/gi-science-centre",
  "the hall of wine": "/hall/wine-centre",
  "the hall of ham": "/hall/ham-hall",
  "the import city": "/hall/import-city",
  "the export hall": "/hall/export-launchpad",
  "the fair": "/hall/trade-fair",
  "a grape": "/grape/pinot-meunier-n",
  "no such grape": "/grape/nowhere",
  kin: "/kin",
  science: "/science",
  "a list that came": "/list#10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4",
  "a cut link to a list": "/list#10UIQ6",
  "an empty list": "/list",
  comparison: "/compare?ids=prosciutto-di-parma,longjing-cha,roquefort,jerez-xeres-sherry",
  about: "/about",
  "not found": "/nowhere",
};

// What axe objects to, by rule and element.
async function violations(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(", ")}`);
}

const show = (page, colorScheme) => page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

// Sets the text as WCAG 1.4.12 asks that a reader may: lines, paragraphs, letters and words further apart.
const spread = (page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });

// Text that is cut off in its own box. What is hidden on purpose is a pixel wide.
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.checkVisibility() && element.clientWidth > 2 && element.textContent.trim())
      .filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && getComputedStyle(element).clipPath === "none")
      .filter((element) => element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2)
      .map((element) => element.outerHTML.slice(0, 100)),
  );

// What a finger is to meet and cannot: fewer than 44 px up and down, or across. A word within a line of text is as high
// as the line; a card is met wherever it is.
const small = (page) =>
  page.evaluate(() => {
    const inText = (element) => {
      const text = element.closest("p, li, dd, figcaption");
      const isMore = text && text.textContent.trim().length > element.textContent.trim().length;
      return isMore && getComputedStyle(element).display === "inline";
    };
    const meets = (element, x, y) => {
      const met = document.elementFromPoint(x, y);
      return met && (element.contains(met) || met.contains(element) && met.closest("label"));
    };
    const controls = document.querySelectorAll("a[href], button, input, select, textarea, summary");
    return [...controls]
      .filter((element) => element.checkVisibility() && !element.closest(".skip, .visually-hidden, svg, [inert]"))
      .filter((element) => !element.matches(".term, .cite, input[type=file]") && !inText(element))
      .flatMap((element) => {
        element.scrollIntoView({ block: "center", behavior: "instant" });
        const { width, height, left, top } = element.getBoundingClientRect();
        if (width < 2) return [];
        const [x, y] = [left + Math.min(width, innerWidth) / 2, top + height / 2];
        const high = height >= 43.5 || (meets(element, x, y - 21) && meets(element, x, y + 21));
        const wide = width >= 43.5 || (meets(element, x - 21, y) && meets(element, x + 21, y));
        return high && wide ? [] : [`${Math.round(width)} x ${Math.round(height)} px: ${element.outerHTML.slice(0, 120)}`];
      });
  });

for (const language of ["zh", "en"]) {
  for (const [name, path] of Object.entries(pages)) {
    test(`${language}, ${name}: axe finds nothing, in light and in dark, and every target is large enough`, async ({
      page,
      isMobile,
    }) => {
      // The page of all pairs is long, and axe looks at everything.
      test.slow();
      const catalogue = new Catalogue(page, language);
      await show(page, "light");
      await catalogue.open(path);
      await page.waitForLoadState("networkidle");
      expect(await violations(page), "light").toEqual([]);
      await show(page, "dark");
      // The other size that people use: a kiosk's screen, which shows what a desktop does.
      if (!isMobile) await page.setViewportSize({ width: 1080, height: 1920 });
      expect(await violations(page), "dark").toEqual([]);
      if (isMobile) expect(await small(page)).toEqual([]);
      await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
      catalogue.expectQuiet();
    });

    test(`${language}, ${name}: nothing sticks out at 320 px, with text twice as large, or set wider`, async ({
      page,
      isMobile,
    }) => {
      // The sizes are set here, so that one browser tells as much as two.
      test.skip(isMobile);
      await page.setViewportSize({ width: 320, height: 640 });
      const catalogue = new Catalogue(page, language);
      await catalogue.open(path);
      await page.waitForLoadState("networkidle");
      expect(await overflow(page), "320 px").toBeLessThanOrEqual(0);
      await spread(page);
      expect(await overflow(page), "320 px, wider set").toBeLessThanOrEqual(0);
      expect(await cutOff(page), "320 px, wider set").toEqual([]);
      await page.evaluate(() => (document.adoptedStyleSheets = []));
      await page.setViewportSize({ width: 640, height: 800 });
      await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
      expect(await overflow(page), "twice as large").toBeLessThanOrEqual(0);
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
      expect(await violations(page)).toEqual([]);
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
        expect(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
      }
    };
    await axe("dialog");
    await catalogue.open("/list");
    await axe("list");
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 800 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    catalogue.expectQuiet();
  });
}

test("on a phone every control of the filters, of a list and of a dialog is large enough", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const catalogue = new Catalogue(page, "zh");
  for (const path of ["/search?q=cheese", "/search?q=cheese&years=1990-1999", "/product/roquefort", "/list"]) {
    await catalogue.open(path);
    const add = page.getByRole("button", { name: "加入清单" });
    if (await add.isVisible()) await add.click();
    const filters = page.getByRole("button", { name: "筛选", exact: true });
    if (await filters.isVisible()) await filters.click();
    expect(await small(page), path).toEqual([]);
  }
});
