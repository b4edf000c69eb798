// How results are laid out, and what a product's page has beside its record: the way to the venue, its neighbours in a
// hall, its sheet on paper; shelf tags; pages that flow into each other; what is fetched before it is asked for.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const readers = [
  {
    language: "zh", layouts: "显示方式", cards: "卡片", rows: "列表", map: "地图",
    way: /离青田直线约([\d,]+)公里/, back: /从青田到图上这一点，直线约([\d,]+)公里/, notTheWay: "不是货物走的路",
    previous: /^上一件/, next: /^下一件/,
    add: "加入清单", tags: "货架签", noTags: "收起货架签", print: "打印货架签",
    claim: "PDO，已注册", originIn: "奶酪 · 法国",
  },
  {
    language: "en", layouts: "Layout", cards: "Cards", rows: "List", map: "Map",
    way: /to Qingtian: about ([\d,]+) km/, back: /From Qingtian to the point on the map: about ([\d,]+) km/,
    notTheWay: "not the route the goods take",
    previous: /^Previous/, next: /^Next/,
    add: "Add to my list", tags: "Shelf tags", noTags: "Put the shelf tags away", print: "Print the shelf tags",
    claim: "PDO, registered", originIn: "Cheese · France",
  },
];

for (const say of readers) {
  const { language } = say;

  test(`${language}: results are cards or lines, the address says which, and Back comes back to it`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/search?class=cheese");
    const layouts = page.getByRole("navigation", { name: say.layouts, exact: true });
    const way = (name) => layouts.getByRole("link", { name, exact: true });
    await expect(way(say.cards)).toHaveAttribute("aria-current", "true");
    const first = page.locator(".cards > li").first();
    const asCard = (await first.boundingBox()).height;
    const ids = await catalogue.products.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(ids).toHaveLength(60);
    await way(say.rows).click();
    await expect(page).toHaveURL(`/${language}/search?class=cheese&view=list`);
    await expect(way(say.rows)).toHaveAttribute("aria-current", "true");
    const asLine = (await first.boundingBox()).height;
    expect(asLine).toBeLessThan(asCard * 0.75);
    expect(asLine).toBeGreaterThanOrEqual(44);
    expect(await catalogue.products.evaluateAll((links) => links.map((link) => link.getAttribute("href")))).toEqual(ids);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    // Whoever scrolls on reads on.
    await page.locator("#more").scrollIntoViewIfNeeded();
    await expect(catalogue.products).toHaveCount(120);
    const last = catalogue.products.nth(80);
    await last.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await last.click();
    await expect(page).toHaveURL(/\/product\//);
    await page.goBack();
    await expect(catalogue.products).toHaveCount(120);
    await expect(way(say.rows)).toHaveAttribute("aria-current", "true");
    await expect.poll(() => page.evaluate((place) => Math.abs(scrollY - place), place)).toBeLessThanOrEqual(10);
    await page.reload();
    await catalogue.ready();
    await expect(way(say.rows)).toHaveAttribute("aria-current", "true");
    await catalogue.switchLanguage();
    await expect(page).toHaveURL(/view=list/);
    catalogue.expectQuiet();
  });

  test(`${language}: a product's page tells how far its origin is from Qingtian, and that it is only a line`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    const told = async (pattern) => {
      const sentence = page.locator(".way");
      await expect(sentence).toHaveText(pattern);
      return Number((await sentence.textContent()).match(pattern)[1].replaceAll(",", ""));
    };
    await catalogue.open("/product/roquefort");
    // By the haversine formula from the two points of the feed, worked out apart: 9,775.
    expect(Math.abs((await told(say.way)) - 9775)).toBeLessThanOrEqual(5);
    await expect(page.locator(".map figcaption")).toContainText(say.notTheWay);
    await expect(page.locator(".map .cite").first()).toBeVisible();
    const drawn = await page.locator(".map-way").evaluate((line) => [line.getTotalLength(), line.getBBox().y]);
    expect(drawn[0]).toBeGreaterThan(10_000);
    // The shortest line leads far north of both ends.
    expect(drawn[1]).toBeLessThan(-5500);
    await catalogue.open("/product/longjing-cha");
    expect(await told(say.back)).toBeLessThan(400);
    await catalogue.open("/product/ean-8002004115072");
    await expect(catalogue.heading).toBeVisible();
    await expect(page.locator(".record")).toBeVisible();
    await expect(page.locator(".way")).toHaveCount(0);
    catalogue.expectQuiet();
  });

  test(`${language}: a product leads to the next and the one before it in its hall`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/roquefort");
    const next = page.getByRole("link", { name: say.next });
    await next.click();
    await expect(page).toHaveURL(new RegExp(`/${language}/product/.+\\?hall=gi-science-centre$`));
    await expect(page.locator("link[rel=canonical]")).not.toHaveAttribute("href", /hall/);
    const previous = page.getByRole("link", { name: say.previous });
    await expect(previous).toHaveAttribute("href", `/${language}/product/roquefort?hall=gi-science-centre`);
    await previous.click();
    await expect(page).toHaveURL(/\/product\/roquefort\?hall=/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    // From a hall one walks on through that hall.
    await catalogue.open("/hall/ham-hall");
    await catalogue.products.last().click();
    await expect(page).toHaveURL(/\?hall=ham-hall$/);
    const around = page.locator(".neighbours");
    await expect(around.getByRole("link").first()).toHaveAttribute("href", `/${language}/hall/ham-hall`);
    // What is in no hall has no neighbours.
    await catalogue.open("/product/pdo-at-1413");
    await expect(page.locator(".record")).toBeVisible();
    await expect(around).toHaveCount(0);
    catalogue.expectQuiet();
  });

  test(`${language}: a product on paper is in both languages, with its code and sources`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/product/roquefort");
    await expect(page.locator(".record")).toBeVisible();
    const sheet = page.locator(".product-sheet");
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(sheet).toBeVisible();
    for (const text of ["洛克福奶酪", "Roquefort (blue sheep's-milk cheese)"]) await expect(sheet).toContainText(text);
    for (const tag of ["zh-CN", "en"]) await expect(sheet.locator(`> [lang="${tag}"] .story-brief`)).toBeVisible();
    await expect(page.locator("#share img")).toBeVisible();
    await expect(page.locator(".sources")).toBeVisible();
    await expect(page.getByRole("navigation")).toBeHidden();
    expect(await pages(page)).toBeLessThanOrEqual(2);
  });

  test(`${language}: shelf tags hold names, seal, claim, origin, number and code, ten to a page`, async ({ page }) => {
    const catalogue = new Catalogue(page, language);
    const ids = ["roquefort", "longjing-cha", "ean-8002004115072", "pdo-at-1413", "comte", "feta", "champagne",
      "prosciutto-di-parma", "cognac", "jerez-xeres-sherry", "queso-manchego"];
    for (const id of ids) {
      await catalogue.open(`/product/${id}`);
      await page.getByRole("button", { name: say.add, exact: true }).click();
    }
    await catalogue.open("/list");
    await page.getByRole("button", { name: say.tags, exact: true }).click();
    const tags = page.locator(".tag");
    await expect(tags).toHaveCount(ids.length);
    const tag = tags.first();
    for (const text of ["洛克福奶酪", "Roquefort (blue sheep's-milk cheese)", "No. 50", say.claim, say.originIn]) {
      await expect(tag).toContainText(text);
    }
    await expect(tag.getByRole("img", { name: /Roquefort|洛克福/ })).toBeVisible();
    await expect(tag.locator(".seal")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(tags.first()).toBeVisible();
    for (const hidden of [".list-sheet", ".code", ".header"]) await expect(page.locator(hidden).first()).toBeHidden();
    // Nothing in a tag is cut off, and eleven take two pages.
    const cut = await tags.evaluateAll((tags) =>
      tags.filter((tag) => tag.scrollHeight > tag.clientHeight + 1 || tag.scrollWidth > tag.clientWidth + 1).map((tag) => tag.textContent));
    expect(cut).toEqual([]);
    expect(await pages(page)).toBe(2);
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("button", { name: say.noTags, exact: true }).click();
    await expect(tags).toHaveCount(0);
    catalogue.expectQuiet();
  });
}

// How many sheets of paper the page takes.
async function pages(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

test("a card flows into its product's page and back, and names are unique", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.flows = [];
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => {
      const named = () =>
        [...document.querySelectorAll("*")].map((element) => getComputedStyle(element).viewTransitionName)
          .filter((name) => name !== "none" && name !== "root").sort();
      const flow = { before: named() };
      flows.push(flow);
      const transition = start(async () => {
        await update();
        flow.after = named();
      });
      globalThis.named = named;
      return transition;
    };
  });
  const catalogue = new Catalogue(page, "en");
  await catalogue.open("/search?q=roquefort");
  await catalogue.products.first().click();
  await expect(catalogue.heading).toContainText("Roquefort");
  const flow = (place) => page.evaluate((place) => flows[place], place);
  await expect.poll(() => flow(0)).toEqual({ before: ["seal"], after: ["plate", "seal"] });
  await expect.poll(() => page.evaluate(() => named())).toEqual([]);
  await page.goBack();
  await expect(page).toHaveURL(/search/);
  await expect.poll(() => flow(1)).toEqual({ before: ["plate", "seal"], after: ["seal"] });
  await expect.poll(() => page.evaluate(() => named())).toEqual([]);
  // Two at once: the later one wins, whether the first has come to its change or not, and nothing complains.
  for (const frames of [0, 1, 2, 5]) {
    await catalogue.products.first().evaluate(async (card, frames) => {
      const gone = new Promise((done) => addEventListener("popstate", done, { once: true }));
      card.click();
      for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
      history.back();
      await gone;
      await new Promise((done) => setTimeout(done, 700));
    }, frames);
    await expect(page).toHaveURL(/search/);
    await expect(catalogue.box).toBeVisible();
    await expect(catalogue.products).not.toHaveCount(0);
  }
  catalogue.expectQuiet();
});

test("whoever wants little motion, and a kiosk, have the page at once", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.flows = 0;
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (update) => start(update, (globalThis.flows += 1));
  });
  const catalogue = new Catalogue(page, "en");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await catalogue.open("/search?q=roquefort");
  await catalogue.products.first().click();
  await expect(catalogue.heading).toContainText("Roquefort");
  expect(await page.evaluate(() => flows)).toBe(0);
  catalogue.expectQuiet();
});

test("a product's details come as soon as a pointer rests on its card, once, and never where data are saved", async ({ browser }) => {
  for (const saves of [false, true]) {
    const page = await browser.newPage();
    await page.addInitScript((saves) => Object.defineProperty(navigator, "connection", { value: { saveData: saves } }), saves);
    const asked = [];
    page.on("request", (request) => request.url().includes("/feed/detail-") && asked.push(request.url()));
    const catalogue = new Catalogue(page, "en");
    await catalogue.open("/search?q=roquefort");
    const link = catalogue.products.first();
    for (let times = 0; times < 2; times++) {
      await link.hover();
      await page.waitForTimeout(200);
      await page.mouse.move(0, 0);
    }
    expect(asked).toHaveLength(saves ? 0 : 1);
    await link.click();
    await expect(page.locator(".record")).toBeVisible();
    expect(asked).toHaveLength(1);
    catalogue.expectQuiet();
    await page.close();
  }
});

// Prevents carons and Greek accents beside their letters, as the Chinese faces of Linux set them (Dingac ˇ).
test("an accent stands on its letter", async ({ page }) => {
  for (const language of ["zh", "en"]) {
    const catalogue = new Catalogue(page, language);
    await catalogue.open("/about");
    const beside = await page.evaluate(async (letters) => {
      const main = document.querySelector("main");
      const line = document.createElement("p");
      line.textContent = letters;
      main.append(line);
      // Faces are looked for once they are needed.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await document.fonts.ready;
      const canvas = document.createElement("canvas").getContext("2d");
      canvas.font = `40px ${getComputedStyle(main).fontFamily}`;
      return [...letters].filter((letter) => {
        const { width, actualBoundingBoxRight } = canvas.measureText(letter);
        return actualBoundingBoxRight > width * 1.2;
      });
    }, "cčeěιίиѝ");
    expect(beside).toEqual([]);
  }
});
