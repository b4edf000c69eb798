// A touch screen in a hall: visits that end and leave nothing, stories meanwhile, keys that lead somewhere, no way out but
// the one for staff, and a page that mends itself.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { listen } from "./catalogue.mjs";
import { kept } from "./kept.mjs";

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, isMobile: false, deviceScaleFactor: 1 });
test.beforeEach(({}, info) => test.skip(info.project.name !== "desktop", "a kiosk has one size, whatever else is tested"));

// Visits pass by the minute, and every one ends with a page loaded anew.
test.setTimeout(90_000);

const readers = {
  zh: {
    stillHere: "还在看吗？", goOn: "我还在看", stories: "风土故事", keypad: "拼音键盘", offered: "您要找的是", clear: "清空", delete: "删除",
    back: "返回", home: "首页", text: /^字号：/, code: "请输入员工密码", staff: "员工", leave: "退出导览机模式", status: "导览机状态",
    wrong: "密码不对，请再输一次。", asCode: /（显示二维码）$/, scan: "扫码，在手机上打开", close: "看完了", wait: "请稍候", name: "帕尔玛火腿",
  },
  en: {
    stillHere: "Are you still here?", goOn: "I’m still here", stories: "Stories of wind and soil", keypad: "Keypad", offered: "You may mean",
    clear: "Clear", delete: "Delete", back: "Back", home: "Start", text: /^Text size: /, code: "Staff code", staff: "Staff",
    leave: "Leave kiosk mode", status: "Kiosk status", wrong: "That is not the code. Please try again.", wait: "One moment, please",
    name: "Parma ham", asCode: / \(shows a code\)$/, scan: "Scan to open it on your phone", close: "Done",
  },
};

class Kiosk {
  constructor(page, language) {
    this.page = page;
    this.words = readers[language];
    this.language = language;
    this.heard = listen(page);
  }

  // With the clock under control. That also stands in for `performance`, so readiness is what can be seen.
  async open(path = "", settings = "") {
    await this.page.clock.install();
    await this.page.goto(`/${this.language}${path}?kiosk&language=${this.language}${settings}`);
    await expect(this.page.getByRole("heading", { level: 2 }).first()).toBeVisible();
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  get question() {
    return this.page.getByRole("alertdialog", { name: this.words.stillHere });
  }

  get stories() {
    return this.page.getByRole("region", { name: this.words.stories });
  }

  get story() {
    return this.stories.getByRole("link").first();
  }

  get box() {
    return this.page.getByRole("search").getByRole("combobox");
  }

  get keys() {
    return this.page.getByRole("group", { name: this.words.keypad });
  }

  get offered() {
    return this.page.getByRole("group", { name: this.words.offered }).getByRole("button");
  }

  async tap(letters) {
    for (const letter of letters) {
      await this.keys.getByRole("button", { name: letter, exact: true }).click();
      // The keys that go on are found when the page has shown what it found.
      await this.page.waitForTimeout(50);
    }
  }

  // Lets seconds pass without a touch.
  async wait(seconds) {
    await this.page.clock.fastForward(seconds * 1000);
  }

  // The visit ends: until stories are shown on a page that was loaded anew.
  async end() {
    await this.wait(91);
    await expect(this.question).toBeVisible();
    await this.page.evaluate(() => {
      globalThis.visit = true;
    });
    await this.wait(21);
    await this.page.waitForFunction(() => !globalThis.visit && globalThis.fengtuKiosk?.isFresh);
    await expect(this.story).toBeVisible();
  }

  // Touches the story; how many milliseconds it takes until its page is there with nothing before it.
  async touchStory() {
    const path = await this.story.getAttribute("href");
    return this.page.evaluate(
      (path) =>
        new Promise((done) => {
          const since = Date.now();
          const look = () => {
            const isClear = getComputedStyle(document.querySelector(".attract")).opacity === "0";
            if (isClear && location.pathname === path && document.querySelector("main h1")) done(Date.now() - since);
            else setTimeout(look, 1);
          };
          for (const kind of ["pointerdown", "pointerup"]) {
            document.querySelector(".attract").dispatchEvent(new PointerEvent(kind, { bubbles: true }));
          }
          look();
        }),
      path,
    );
  }

  expectQuiet() {
    expect(this.heard).toEqual([]);
  }
}

for (const language of ["zh", "en"]) {
  test(`${language}: a visitor who has gone leaves nothing in any storage nor in the history`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open();
    await kiosk.tap("PEMH");
    await kiosk.offered.first().click();
    await expect(page).toHaveURL(`/${language}/product/prosciutto-di-parma`);
    await page.getByRole("button", { name: kiosk.words.text }).click();
    await expect(page.locator("html")).toHaveAttribute("data-text", "large");
    await page.getByRole("link", { name: language === "zh" ? "English" : "中文", exact: true }).click();
    await page.mouse.wheel(0, 900);
    await page.evaluate(async () => {
      localStorage.setItem("visitor", "帕尔玛 13800138000");
      sessionStorage.setItem("visitor", "帕尔玛");
      document.cookie = "visitor=parma; path=/";
      window.name = "visitor";
      await (await caches.open("visitor")).put("/visitor", new Response("parma"));
      const request = indexedDB.open("visitor", 1);
      await new Promise((done) => {
        request.onupgradeneeded = () => request.result.createObjectStore("list").put("parma", 1);
        request.onsuccess = done;
      });
      request.result.close();
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle("visitor", { create: true })).createWritable();
      await file.write("parma");
      await file.close();
    });
    // The questions are asked in the language that was chosen last.
    kiosk.words = readers[language === "zh" ? "en" : "zh"];
    await kiosk.wait(91);
    await expect(kiosk.question).toBeVisible();
    kiosk.words = readers[language];
    await kiosk.wait(21);
    await expect(kiosk.story).toBeVisible();
    await page.waitForFunction(() => globalThis.fengtuKiosk?.isFresh);
    await expect(kiosk.story).toBeVisible();

    const left = await kept(page);
    expect(Object.keys(left.local).sort()).toEqual(["fengtu-kiosk", "fengtu-kiosk-health"]);
    expect(left).toMatchObject({ session: {}, cookies: "", jar: [], caches: [], databases: [], files: [], name: "" });
    expect(Object.keys(left.session)).toEqual([]);
    expect(JSON.stringify(left)).not.toMatch(/parma|帕尔玛|pemh|13800138000|visitor/i);
    await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
    await expect(page.locator("html")).not.toHaveAttribute("data-text", /./);
    for (let step = 0; step < 4; step += 1) {
      await page.goBack({ waitUntil: "commit", timeout: 2000 }).catch(() => null);
      expect(page.url()).not.toMatch(/parma|pemh/);
      await expect(page.getByRole("heading", { level: 1 })).not.toContainText(/Parma|帕尔玛/);
    }
    kiosk.expectQuiet();
  });

  test(`${language}: nobody there: a question, a countdown, one button, and a touch goes on`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("/product/roquefort", "&warning=120");
    await kiosk.wait(60);
    await expect(kiosk.question).toHaveCount(0);
    await kiosk.wait(31);
    await expect(kiosk.question).toBeVisible();
    const left = async () => Number((await kiosk.question.getByRole("timer").textContent()).match(/\d+/)?.[0]);
    expect(await left()).toBeGreaterThan(60);
    await expect(kiosk.button(kiosk.words.goOn)).toBeFocused();
    await kiosk.wait(50);
    await expect.poll(left).toBeLessThan(70);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
    await kiosk.button(kiosk.words.goOn).click();
    await expect(kiosk.question).toHaveCount(0);
    await expect(page).toHaveURL(`/${language}/product/roquefort`);
    await kiosk.wait(60);
    await page.mouse.move(400, 700);
    await page.mouse.move(420, 760);
    await kiosk.wait(60);
    await expect(kiosk.question).toHaveCount(0);
    kiosk.expectQuiet();
  });

  // Prevents that a long text runs under the invitation and the code, as it did.
  test(`${language}: the longest stories leave the code and the invitation free, on a screen that stands or lies`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("", "&playlist=vino-nobile-di-montepulciano");
    await kiosk.end();
    for (const [width, height] of [[1080, 1920], [1920, 1080]]) {
      await page.setViewportSize({ width, height });
      const box = (selector) => page.locator(selector).last().boundingBox();
      const [told, code, invitation] = await Promise.all([".slide-text > *", ".slide-code", ".attract-begin"].map(box));
      expect(told.y + told.height).toBeLessThan(Math.min(code.y, invitation.y));
      expect((await page.locator(".slide-seal").boundingBox()).y).toBeGreaterThan(0);
    }
  });

  test(`${language}: stories follow each other, and the first touch lands on what is shown`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("", "&playlist=roquefort,longjing-cha");
    await kiosk.end();
    const names = new Set([await kiosk.story.textContent()]);
    // A story that is still fading in has no contrast yet.
    await page.locator(".slide").evaluate((slide) => Promise.all(slide.getAnimations().map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
    // Two stories take turns: where the page was slow, the first may be back already.
    await expect(async () => {
      await kiosk.wait(15);
      await expect(kiosk.story).not.toHaveText([...names][0], { timeout: 1000 });
    }).toPass();
    const href = await kiosk.story.getAttribute("href");
    expect(href).toMatch(new RegExp(`^/${language}/product/(roquefort|longjing-cha)$`));

    // 100 ms where the machine has nothing else to do. Here other browsers run beside it, which can only make it slower:
    // the quickest of a few touches counts, with room.
    let answered = await kiosk.touchStory();
    for (let again = 0; again < 3 && answered >= 300; again += 1) {
      await kiosk.wait(1);
      await expect(kiosk.stories).toBeHidden();
      await kiosk.end();
      answered = Math.min(answered, await kiosk.touchStory());
    }
    expect(answered).toBeLessThan(300);
    await kiosk.wait(1);
    await expect(kiosk.stories).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/product\/(roquefort|longjing-cha)$/);
    kiosk.expectQuiet();
  });

  test(`${language}: a story has the product’s land and a code that leads to it`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("", "&playlist=roquefort");
    await kiosk.end();
    await expect(kiosk.stories.locator("svg.plate[data-class=cheese] path").first()).toBeAttached();
    await expect(kiosk.stories.getByRole("img", { name: language === "zh" ? /洛克福/ : /Roquefort/ })).toBeVisible();
    const moving = () => kiosk.stories.locator("svg.plate").evaluate((plate) => getComputedStyle(plate).animationName);
    expect(await moving()).toBe("pass");
    await page.emulateMedia({ reducedMotion: "reduce" });
    expect(await moving()).toBe("none");
    kiosk.expectQuiet();
  });

  test(`${language}: an address of another site is a code to be scanned`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("/product/roquefort");
    const source = page.getByRole("main").getByRole("button", { name: kiosk.words.asCode }).first();
    const { height } = await source.boundingBox();
    expect(height).toBeGreaterThanOrEqual(60);
    await source.click();
    const dialog = page.getByRole("dialog", { name: kiosk.words.scan });
    await expect(dialog.getByRole("img", { name: kiosk.words.scan })).toBeVisible();
    await expect(dialog).toContainText(/https:\/\//);
    await expect(dialog.getByRole("button", { name: kiosk.words.close })).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
    await dialog.getByRole("button", { name: kiosk.words.close }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(`/${language}/product/roquefort`);
    // Nobody there: the code goes with the visit.
    await source.click();
    await expect(dialog).toBeVisible();
    await kiosk.end();
    await expect(dialog).toHaveCount(0);
    kiosk.expectQuiet();
  });

  test(`${language}: keys offer only what goes on, and a few taps lead to the product`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open();
    for (const key of await kiosk.keys.getByRole("button").all()) {
      const { width, height } = await key.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(80);
    }
    await kiosk.tap("LJ");
    await expect(kiosk.box).toHaveValue("lj");
    await expect(kiosk.keys.getByRole("button", { name: "V", exact: true })).toBeDisabled();
    await expect(kiosk.keys.getByRole("button", { name: "C", exact: true })).toBeEnabled();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(", ")}`)).toEqual([]);
    await kiosk.button(kiosk.words.delete).click();
    await expect(kiosk.box).toHaveValue("l");
    await kiosk.button(kiosk.words.clear).first().click();
    await expect(kiosk.box).toHaveValue("");
    await kiosk.tap("LJC");
    const longjing = kiosk.offered.filter({ hasText: language === "zh" ? "龙井茶" : /Longjing/ });
    await longjing.first().click();
    await expect(page).toHaveURL(/\/product\/[a-z-]*longjing/);
    await kiosk.button(kiosk.words.back).click();
    await expect(kiosk.box).toHaveValue("ljc");
    await page.getByRole("link", { name: kiosk.words.home, exact: true }).click();
    await expect(kiosk.box).toHaveValue("");
    await expect(kiosk.offered).toHaveCount(0);
    kiosk.expectQuiet();
  });

  test(`${language}: what is read out stands above the bar, and ends with the page`, async ({ page }) => {
    // This browser has no voices: one that says nothing, and is told when to begin and to end.
    await page.addInitScript(() => {
      const voice = (lang) => Object.defineProperty(Object.create(SpeechSynthesisVoice.prototype), "lang", { value: lang });
      const said = [];
      globalThis.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
      const nothing = () => {};
      const getVoices = () => [voice("zh-CN"), voice("en-GB")];
      const speech = { said, getVoices, speak: (text) => said.push(text), cancel: () => said.splice(0), pause: nothing, resume: nothing };
      Object.defineProperty(globalThis, "speechSynthesis", { value: speech });
    });
    const [listenTo, hold, goOn] = language === "zh" ? ["听一听", "暂停", "接着听"] : ["Listen", "Pause", "Go on"];
    const kiosk = new Kiosk(page, language);
    await kiosk.open("/product/prosciutto-di-parma");
    const caption = page.locator(".kiosk-caption");
    const begin = (place) =>
      page.evaluate((place) => {
        const utterance = speechSynthesis.said.at(place);
        utterance.onstart({ utterance });
        return utterance.text;
      }, place);
    await kiosk.button(listenTo).click();
    expect(await begin(0)).toBe(kiosk.words.name);
    await expect(caption).toHaveText(kiosk.words.name);
    await expect(caption).toHaveText(await begin(1));
    await kiosk.button(hold).click();
    await kiosk.button(goOn).click();
    await page.evaluate(() => speechSynthesis.said.at(-1).onend());
    await expect(caption).toHaveCount(0);
    await kiosk.button(listenTo).click();
    await begin(0);
    await expect(caption).toBeVisible();
    await page.getByRole("link", { name: kiosk.words.home, exact: true }).click();
    await expect(caption).toHaveCount(0);
    expect(await page.evaluate(() => speechSynthesis.said.length)).toBe(0);
    kiosk.expectQuiet();
  });

  test(`${language}: staff hold a corner, type the code and leave; others do not`, async ({ page }) => {
    const kiosk = new Kiosk(page, language);
    await kiosk.open("", "&code=1357");
    await page.mouse.move(1060, 1900);
    await page.mouse.down();
    await kiosk.wait(4);
    await page.mouse.up();
    await kiosk.wait(4);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.mouse.move(1060, 20);
    await page.mouse.down();
    await kiosk.wait(5.2);
    await page.mouse.up();
    const dialog = page.getByRole("dialog", { name: kiosk.words.code });
    await expect(dialog).toBeVisible();
    const type = async (digits) => {
      for (const digit of digits) await dialog.getByRole("button", { name: digit, exact: true }).click();
    };
    await type("2580");
    await expect(dialog.getByRole("status")).toHaveText(kiosk.words.wrong);
    await type("1357");
    const staff = page.getByRole("dialog", { name: kiosk.words.staff });
    await staff.getByRole("button", { name: kiosk.words.status }).click();
    await expect(page).toHaveURL(`/${language}/kiosk-status`);
    await expect(page.getByRole("heading", { level: 1, name: kiosk.words.status })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(/MB/);

    await page.mouse.move(20, 20);
    await page.mouse.down();
    await kiosk.wait(5.2);
    await page.mouse.up();
    await type("1357");
    await staff.getByRole("button", { name: kiosk.words.leave }).click();
    await expect(page.locator("html")).not.toHaveClass(/is-kiosk/);
    await expect(kiosk.keys).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    kiosk.expectQuiet();
  });
}

test("no link leaves the site, and what lies beside the page stays away", async ({ page }) => {
  const kiosk = new Kiosk(page, "zh");
  await kiosk.open("/product/roquefort");
  const paths = ["/product/roquefort", "/product/ean-8002004115072", "/hall/wine-centre", "/science", "/kin", "/list", "/about"];
  for (const path of paths) {
    await page.goto(`/zh${path}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await page.waitForLoadState("networkidle");
    const away = await page.evaluate(() => [...document.links].filter((link) => link.origin !== location.origin).map((link) => link.href));
    expect(away).toEqual([]);
  }
  const outcome = await page.evaluate(() => {
    const prevented = (element, event) => !element.dispatchEvent(event);
    const add = (attributes) => {
      const link = document.body.appendChild(Object.assign(document.createElement("a"), attributes));
      link.textContent = "out";
      return link;
    };
    const options = { bubbles: true, cancelable: true };
    const file = document.body.appendChild(Object.assign(document.createElement("input"), { type: "file" }));
    return {
      menu: prevented(document.body, new MouseEvent("contextmenu", options)),
      drag: prevented(document.body, new DragEvent("dragstart", options)),
      zoom: prevented(document.body, new WheelEvent("wheel", { ...options, ctrlKey: true })),
      file: prevented(file, new MouseEvent("click", options)),
      site: prevented(add({ href: "https://example.org/" }), new MouseEvent("click", options)),
      window: prevented(add({ href: "https://example.org/", target: "_blank" }), new MouseEvent("click", options)),
      mail: prevented(add({ href: "mailto:someone@example.org" }), new MouseEvent("click", options)),
      phone: prevented(add({ href: "tel:+8657812345" }), new MouseEvent("click", options)),
      wechat: prevented(add({ href: "weixin://dl/scan" }), new MouseEvent("click", options)),
      opened: window.open("https://example.org/"),
    };
  });
  expect(outcome).toEqual({
    menu: true, drag: true, zoom: true, file: true, site: true, window: true, mail: true, phone: true, wechat: true, opened: null,
  });
  expect(page.context().pages()).toHaveLength(1);
  await expect(page.locator("html")).toHaveClass(/is-kiosk/);
  kiosk.expectQuiet();
});

test("Back goes through the visit and never out of it", async ({ page }) => {
  const kiosk = new Kiosk(page, "zh");
  await kiosk.open();
  await kiosk.tap("PEMH");
  await kiosk.offered.first().click();
  await expect(page).toHaveURL("/zh/product/prosciutto-di-parma");
  await page.goBack();
  await expect(kiosk.box).toHaveValue("pemh");
  for (let step = 0; step < 3; step += 1) await page.goBack();
  await expect(page).toHaveURL("/zh");
  await expect(kiosk.box).toHaveValue("");
  const entries = await kept(page);
  expect(entries.history.filter((entry) => entry.includes("127.0.0.1")).length).toBe(2);
  kiosk.expectQuiet();
});

test("a scanner opens the product, from wherever the visit is and from the stories", async ({ page }) => {
  const kiosk = new Kiosk(page, "zh");
  await kiosk.open("/about");
  // The feed is here: before that, a code is searched for.
  await expect(page.locator("main dl").first()).toBeVisible();
  const scan = (code) =>
    page.evaluate((code) => {
      for (const key of [...code, "Enter"]) {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
    }, code);
  await scan("8002004115072");
  await expect(page).toHaveURL("/zh/product/ean-8002004115072");
  await scan("9999999999994");
  await expect(page).toHaveURL("/zh/search?q=9999999999994");
  await kiosk.end();
  await scan("8002004115072");
  await expect(page).toHaveURL("/zh/product/ean-8002004115072");
  await expect(kiosk.stories).toBeHidden();
  kiosk.expectQuiet();
});

test("a spot on the map leads on, also where a finger comes down beside it", async ({ page }) => {
  const kiosk = new Kiosk(page, "zh");
  await page.goto("/zh?kiosk");
  const spot = page.locator(".map svg a").last();
  for (const beside of [0, 22]) {
    await expect(spot).toBeVisible();
    // Clear of the keys.
    await spot.evaluate((spot) => spot.scrollIntoView({ block: "start" }));
    await page.mouse.wheel(0, -300);
    await page.waitForTimeout(300);
    const { x, y, width, height } = await spot.boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2 + (beside && height / 2 + beside));
    await expect(page).not.toHaveURL("/zh");
    await page.getByRole("link", { name: kiosk.words.home, exact: true }).click();
    await expect(page).toHaveURL("/zh");
  }
  kiosk.expectQuiet();
});

test("every target is 60 px high or more, and the text grows when asked", async ({ page }) => {
  const kiosk = new Kiosk(page, "zh");
  for (const path of ["", "/search", "/product/roquefort"]) {
    await page.goto(`/zh${path}?kiosk`);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    const small = await page.evaluate(() => {
      const targets = document.querySelectorAll("button, select, summary, input, a[href], [role=button]");
      const visible = [...targets].filter((target) => target.checkVisibility() && !target.matches(".skip, [type=checkbox], svg *"));
      // Spots of a map lie where they lie; the regions are in the filters too. A card's link is its name, and takes touches for the whole card.
      const height = (target) => (target.closest(".card") ?? target).getBoundingClientRect().height;
      return visible.filter((target) => height(target) < 60).map((target) => target.outerHTML.slice(0, 90));
    });
    expect(small, path).toEqual([]);
  }
  const size = () => page.locator("main p").first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const before = await size();
  await page.getByRole("button", { name: kiosk.words.text }).click();
  expect(await size()).toBeGreaterThan(before * 1.1);
  kiosk.expectQuiet();
});

test.describe("mends itself", () => {
  // A death is noticed within so many milliseconds, and mended some seconds later.
  const NOTICED = 5_000;

  const broken = async (page, spoil) => {
    const kiosk = new Kiosk(page, "zh");
    await page.goto("/zh?kiosk");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await kiosk.tap("PE");
    const since = Date.now();
    const anew = page.waitForEvent("framenavigated", { timeout: 30_000, predicate: (frame) => new URL(frame.url()).search === "" });
    await page.evaluate(spoil);
    await anew;
    await page.waitForFunction(() => globalThis.fengtuKiosk?.isFresh, null, { timeout: 30_000 });
    await expect(kiosk.stories).toBeVisible({ timeout: 20_000 });
    expect(Date.now() - since).toBeLessThan(30_000);
    expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/\bpe\b/);
    const noticed = await page.evaluate((since) => globalThis.fengtuKiosk.errors().filter(([at]) => at >= since).at(-1)[0], since);
    expect(noticed - since).toBeLessThan(NOTICED);
    return kiosk;
  };

  test("after a trap in the app", async ({ page }) => {
    await page.addInitScript(() => {
      const { instantiateStreaming } = WebAssembly;
      WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiateStreaming.apply(WebAssembly, given);
        globalThis.wasmMemory = Object.values(made.instance.exports).find((part) => part instanceof WebAssembly.Memory);
        return made;
      };
    });
    await broken(page, () => new Uint8Array(globalThis.wasmMemory.buffer).fill(0xff));
  });

  test("after the app has fallen silent", async ({ page }) => {
    await broken(page, () => {
      globalThis.fengtuKiosk.alive = () => {};
    });
  });

  test("after a panic", async ({ page }) => {
    await broken(page, () => globalThis.fengtuFailed("panicked at 'a test'"));
    await page.goto("/zh/kiosk-status");
    await expect(page.getByRole("main")).toContainText("a test");
  });

  test("after a page whose only thread never returns", async ({ page }) => {
    const kiosk = new Kiosk(page, "zh");
    await page.goto("/zh?kiosk");
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await kiosk.tap("PEMH");
    await kiosk.offered.first().click();
    await expect(page).toHaveURL("/zh/product/prosciutto-di-parma");
    // Right after a sign of life: the next one is missed as late as can be.
    const stopping = page.waitForEvent("console", (message) => message.text().startsWith("stopped "));
    await page.evaluate(() => {
      const { postMessage } = ServiceWorker.prototype;
      ServiceWorker.prototype.postMessage = function (...sign) {
        postMessage.apply(this, sign);
        console.log(`stopped ${Date.now()}`);
        for (;;);
      };
    });
    const stopped = Number((await stopping).text().split(" ")[1]);
    await page.waitForURL("/zh", { timeout: 40_000 });
    await expect(kiosk.stories).toBeVisible({ timeout: 20_000 });
    expect(Date.now() - stopped).toBeLessThan(30_000);
    // When awake.html was there, by the device's own clock.
    const awake = await page.evaluate(() => globalThis.fengtuKiosk.errors().find(([, message]) => message === "the page hung")[0]);
    expect(awake - stopped).toBeLessThan(NOTICED);
    for (let step = 0; step < 4; step += 1) {
      await page.goBack({ waitUntil: "commit", timeout: 2000 }).catch(() => null);
      expect(page.url()).not.toMatch(/parma|pemh/);
    }
    expect(JSON.stringify((await kept(page)).local)).not.toMatch(/parma|pemh/);
    await page.goto("/zh/kiosk-status");
    await expect(page.getByRole("main")).toContainText("the page hung");
  });

  // Prevents that a page which is only busy is taken for one that hangs, and a visit is lost.
  test("but not a page that was only busy for a while", async ({ page }) => {
    await page.goto("/zh/product/roquefort?kiosk");
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await page.waitForTimeout(1_500);
    await page.evaluate(() => {
      globalThis.visit = true;
      const until = Date.now() + 2_500;
      while (Date.now() < until);
    });
    await page.waitForTimeout(6_000);
    expect(await page.evaluate(() => globalThis.visit)).toBe(true);
    await expect(page).toHaveURL("/zh/product/roquefort");
  });

  test("after a start without the app, and no more than six times a minute", async ({ page }) => {
    let loads = 0;
    page.on("request", (request) => {
      loads += new URL(request.url()).pathname === "/boot.js" ? 1 : 0;
    });
    await page.clock.install();
    await page.route(/_bg\.wasm$/, (route) => route.abort());
    await page.goto("/zh?kiosk");
    await expect(page.getByRole("alert")).toContainText("请稍候");
    for (let step = 0; step < 20; step += 1) {
      await page.clock.fastForward(2000).catch(() => {});
      await page.waitForTimeout(100);
    }
    expect(loads).toBeGreaterThan(2);
    expect(loads).toBeLessThanOrEqual(6);
    await page.unroute(/_bg\.wasm$/);
    for (let step = 0; step < 35; step += 1) {
      await page.clock.fastForward(2000).catch(() => {});
      await page.waitForTimeout(100);
    }
    await expect(page.getByRole("region", { name: readers.zh.stories })).toBeVisible();
  });
});
