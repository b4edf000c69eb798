// A hall on a large screen: its slides go on by themselves or by the keys of whoever presents them, on screens that lie and
// screens that stand.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { listen } from "./catalogue.mjs";

test.beforeEach(({}, info) => test.skip(info.project.name !== "desktop", "a large screen has sizes of its own"));

const readers = {
  zh: { way: "大屏放映", hall: "葡萄酒中心", place: (place) => new RegExp(`^第 ${place} 张，共 \\d+ 张$`), next: "下一张", pause: "暂停", goOn: "接着放" },
  en: { way: "Show on a large screen", hall: "Wine centre", place: (place) => new RegExp(`^Slide ${place} of \\d+$`), next: "Next slide", pause: "Pause", goOn: "Go on" },
};
const screens = { lying: { width: 1920, height: 1080 }, standing: { width: 1080, height: 1920 } };

class Show {
  constructor(page, language) {
    this.page = page;
    this.words = readers[language];
    this.heard = listen(page);
    this.base = `/${language}/hall/wine-centre`;
  }

  async open(place = "") {
    await this.page.goto(`${this.base}?screen${place && `=${place}`}`);
    await expect(this.place).toBeVisible();
  }

  get place() {
    return this.page.getByRole("main").getByRole("status");
  }

  async expectAt(place) {
    await expect(this.place).toHaveText(this.words.place(place));
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  // The place of the first slide of a product.
  async toProducts() {
    for (let place = 1; place < 20; place += 1) {
      if (await this.page.getByRole("main").getByRole("heading", { level: 2 }).count()) return place;
      await this.page.keyboard.press("PageDown");
      await this.expectAt(place + 1);
    }
    throw new Error("there is no product in the show");
  }

  expectQuiet() {
    expect(this.heard).toEqual([]);
  }
}

for (const language of ["zh", "en"]) {
  test(`${language}: the way to the show is on the hall’s page, and Escape leads back`, async ({ page }) => {
    const show = new Show(page, language);
    await page.goto(show.base);
    await page.getByRole("link", { name: show.words.way }).click();
    await expect(page).toHaveURL(`${show.base}?screen=1`);
    await show.expectAt(1);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/./);
    await expect(page.getByRole("banner")).toHaveCount(0);
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(show.base);
    await expect(page.getByRole("link", { name: show.words.way })).toBeVisible();
    show.expectQuiet();
  });

  test(`${language}: keys and remote controls turn the slides, and the address follows`, async ({ page }) => {
    const show = new Show(page, language);
    await show.open();
    for (const [key, place] of [["ArrowRight", 2], ["PageDown", 3], ["ArrowLeft", 2], ["PageUp", 1]]) {
      await page.keyboard.press(key);
      await show.expectAt(place);
      await expect(page).toHaveURL(`${show.base}?screen=${place}`);
    }
    await page.keyboard.press("End");
    const count = Number((await show.place.textContent()).match(/\d+/g).at(language === "zh" ? 1 : 1));
    expect(count).toBeGreaterThan(8);
    await show.expectAt(count);
    await page.keyboard.press("ArrowRight");
    await show.expectAt(1);
    await page.keyboard.press("ArrowLeft");
    await show.expectAt(count);
    await page.keyboard.press("Home");
    await show.expectAt(1);
    await show.button(show.words.next).click();
    await show.expectAt(2);
    await page.reload();
    await show.expectAt(2);
    show.expectQuiet();
  });

  test(`${language}: it goes on by itself, and waits where somebody asks it to`, async ({ page }) => {
    await page.clock.install();
    const show = new Show(page, language);
    await show.open();
    await page.clock.fastForward(41_000);
    await show.expectAt(2);
    await page.keyboard.press(" ");
    await expect(show.button(show.words.goOn)).toBeVisible();
    await page.clock.fastForward(300_000);
    await show.expectAt(2);
    await show.button(show.words.goOn).click();
    await page.clock.fastForward(41_000);
    await show.expectAt(3);
    // A slide that was turned by hand is being talked about.
    await page.keyboard.press("ArrowRight");
    await show.expectAt(4);
    await page.clock.fastForward(60_000);
    await show.expectAt(4);
    await page.clock.fastForward(61_000);
    await show.expectAt(5);
    show.expectQuiet();
  });

  for (const [name, viewport] of Object.entries(screens)) {
    test(`${language}: every slide fits a ${name} screen and is large enough to be read across a room`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const show = new Show(page, language);
      await show.open();
      const first = await show.toProducts();
      for (const place of [1, 2, first - 1, first, first + 1, first + 7]) {
        await show.open(place);
        const product = page.getByRole("main").getByRole("heading", { level: 2 });
        if (place >= first) {
          await expect(product.getByRole("link")).toHaveAttribute("href", new RegExp(`^/${language}/product/`));
          await expect(page.getByRole("main").getByRole("img")).toBeVisible();
          await expect(page.locator(".show-brief")).toBeVisible();
        }
        const small = await page.evaluate(() => {
          const told = document.querySelectorAll(".show-hall, .show-told, .show-figure, .show-brief, .show h2, .show-intro");
          return [...told].filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < 28).map((text) => text.className);
        });
        expect(small).toEqual([]);
        const outside = await page.evaluate(() => {
          const all = document.querySelectorAll(".show :is(h1, h2, p, img, .seal)");
          const isOut = ({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
          return [...all].filter((part) => part.checkVisibility() && isOut(part.getBoundingClientRect())).map((part) => part.outerHTML.slice(0, 80));
        });
        expect(outside, `slide ${place}`).toEqual([]);
      }
      // Colours are those of a slide that has come.
      await page.emulateMedia({ reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
      show.expectQuiet();
    });
  }
}

test("where things should not move the show waits for a key", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  const show = new Show(page, "zh");
  await show.open();
  await page.clock.fastForward(300_000);
  await show.expectAt(1);
  await page.keyboard.press("ArrowRight");
  await show.expectAt(2);
  show.expectQuiet();
});
