// What people come for, done as one does it on a phone who was never here: from the start page, in fewer than six taps.
// Typing is no tap; touching the box to type is one.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const MOST = 5;

const readers = [
  {
    language: "zh", wine: "世界红酒中心", ham: "西班牙火腿馆", science: "地理标志", centre: "中欧地理标志科普馆",
    guijuelo: "吉胡埃洛", second: "中欧协定第二批名单", tea: /^茶\s*\d+$/, pgi: "至少一道", add: /^加入清单/,
    list: /^清单/, roquefort: "洛克福奶酪", place: "法国",
  },
  {
    language: "en", wine: "World Wine Centre", ham: "Spanish Ham Hall", science: "GIs",
    centre: "China–EU Geographical Indications Science Centre", guijuelo: "Guijuelo",
    second: "second list", tea: /^Tea\s*\d+$/, pgi: "At least one", add: /^Add to my list/, list: /^List/,
    roquefort: "Roquefort", place: "France",
  },
];

// A visitor with a finger, and how often it touched the screen.
class Finger {
  taps = 0;

  async tap(target) {
    this.taps += 1;
    await target.first().tap();
  }

  expectFew() {
    expect(this.taps).toBeLessThanOrEqual(MOST);
    test.info().annotations.push({ type: "taps", description: String(this.taps) });
  }
}

for (const reader of readers) {
  const { language } = reader;

  test.describe(language, () => {
    test.skip(({ isMobile }) => !isMobile, "A task is counted in taps.");

    const begin = async (page) => {
      const catalogue = new Catalogue(page, language);
      await catalogue.open();
      return { catalogue, finger: new Finger() };
    };

    test(`${language}: finds a Spanish ham that the agreement names`, async ({ page }) => {
      const { catalogue, finger } = await begin(page);
      await finger.tap(page.getByRole("link", { name: reader.ham, exact: true }));
      await finger.tap(page.getByRole("table").getByRole("link", { name: reader.guijuelo, exact: true }));
      await expect(page).toHaveURL(new RegExp(`/${language}/product/guijuelo\\b`));
      await expect(page.getByRole("main")).toContainText(reader.second);
      finger.expectFew();
      catalogue.expectQuiet();
    });

    test(`${language}: finds the Chinese teas on the first list`, async ({ page }) => {
      const { catalogue, finger } = await begin(page);
      await finger.tap(page.getByRole("link", { name: reader.centre, exact: true }));
      await finger.tap(page.getByRole("link", { name: reader.tea }));
      await expect(page).toHaveURL(/list=first/);
      await expect.poll(() => catalogue.count()).toBeGreaterThan(20);
      await expect(catalogue.products.filter({ hasText: language === "zh" ? "安溪铁观音" : "Anxi" })).toHaveCount(1);
      finger.expectFew();
      catalogue.expectQuiet();
    });

    test(`${language}: learns what PGI means`, async ({ page }) => {
      const { catalogue, finger } = await begin(page);
      await finger.tap(page.getByRole("link", { name: reader.science, exact: true }));
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^PGI/ }) });
      await expect(row).toContainText(reader.pgi);
      finger.expectFew();
      catalogue.expectQuiet();
    });

    test(`${language}: learns where Roquefort is made, and how we know`, async ({ page }) => {
      const { catalogue, finger } = await begin(page);
      await finger.tap(catalogue.box);
      await catalogue.box.pressSequentially("roquefort");
      await finger.tap(catalogue.suggestions.filter({ hasText: reader.roquefort }));
      await expect(page).toHaveURL(`/${language}/product/roquefort`);
      await expect(page.getByRole("main")).toContainText(reader.place);
      const cite = page.locator(".story .cite").first();
      const number = await cite.textContent();
      await finger.tap(cite);
      await expect(page.locator(`#source-${number}`)).toBeInViewport();
      finger.expectFew();
      catalogue.expectQuiet();
    });

    test(`${language}: takes three wines along to send to a friend`, async ({ page }) => {
      const { catalogue, finger } = await begin(page);
      await finger.tap(page.getByRole("link", { name: reader.wine, exact: true }));
      const add = page.locator(".stop").getByRole("button", { name: reader.add });
      // The first stop is no wine but the whole class; what was added is no longer to be added, and the next takes its
      // place.
      for (const id of ["cava", "champagne", "rioja"]) {
        await finger.tap(add.nth(1));
        await expect(page.locator(".stop").filter({ has: page.locator(`a[href$="/${id}"]`) }).getByRole("button", { pressed: true })).toHaveCount(1);
      }
      await finger.tap(page.getByRole("banner").getByRole("link", { name: reader.list }));
      // The code is there at once: a friend beside one scans it, and one far away gets the picture or the link.
      await expect(page.locator(".code").first()).toBeVisible();
      await expect(catalogue.products).toHaveCount(3);
      finger.expectFew();
      catalogue.expectQuiet();
    });
  });
}
