// The visitor's list, from the first product on it to the last form in which it travels, by roles and names.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const words = {
  zh: {
    add: "加入清单",
    on: "已加入 · 移出",
    list: /^清单/,
    mine: "我的清单",
    received: "收到的清单",
    quantity: "数量",
    unset: "未定",
    more: "增加数量：",
    less: "减少数量：",
    note: "备注",
    up: "上移：",
    down: "下移：",
    remove: "移出：",
    clear: "清空清单",
    undo: "撤销",
    keep: "加进我的清单",
    replace: "换掉我的清单",
    copyLink: "复制链接",
    copyText: "复制文字",
    csv: "存为表格（CSV）",
    json: "存为数据（JSON）",
    import: "导入表格（CSV）",
    mail: "写询价邮件",
    share: "分享",
    close: "关闭",
    compare: "对比",
    pick: "选来对比：",
    compareThese: "对比这 3 件",
    differs: "不同",
    code: /^清单的二维码/,
    unknown: (number) => `编号 ${number}`,
    damaged: "这个链接读不全",
    newer: "这份清单是新版做的",
    full: "已经满了",
    names: ["帕尔玛火腿", "龙井茶", "洛克福奶酪"],
  },
  en: {
    add: "Add to my list",
    on: "On my list · remove",
    list: /^List/,
    mine: "My list",
    received: "A list for you",
    quantity: "Quantity",
    unset: "not set",
    more: "More of ",
    less: "Less of ",
    note: "Note",
    up: "Move ",
    down: "Move ",
    remove: "Remove ",
    clear: "Empty the list",
    undo: "Undo",
    keep: "Add to my list",
    replace: "Replace my list",
    copyLink: "Copy the link",
    copyText: "Copy as text",
    csv: "Save as a table (CSV)",
    json: "Save as data (JSON)",
    import: "Open a table (CSV)",
    mail: "Write an enquiry",
    share: "Share",
    close: "Close",
    compare: "Compare",
    pick: "Compare ",
    compareThese: "Compare these 3",
    differs: "differs",
    code: /^QR code of the list/,
    unknown: (number) => `No. ${number}`,
    damaged: "This link is not complete",
    newer: "This list comes from a newer version",
    full: "yours is full",
    names: ["Parma ham", "Longjing (Dragon Well) tea", "Roquefort (blue sheep's-milk cheese)"],
  },
};
const ids = ["prosciutto-di-parma", "longjing-cha", "roquefort"];
// A list that was once given out: 12 with 20 and a note, 4000000000 that no feed has, 3 with 999,999 and a note.
const given = "10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4";

class Shopper extends Catalogue {
  get say() {
    return words[this.language];
  }

  // The rows of the list, in their order.
  get rows() {
    return this.page.getByRole("main").locator("ol").first().locator("> li");
  }

  row(name) {
    return this.rows.filter({ has: this.page.getByRole("heading", { name }) });
  }

  field(label, name) {
    return this.page.getByRole("textbox", { name: `${label}: ${name}`, exact: true });
  }

  async names() {
    return this.page.getByRole("main").getByRole("heading", { level: 2 }).filter({ visible: true }).allTextContents();
  }

  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  get count() {
    return this.page.getByRole("banner").getByRole("link", { name: this.say.list });
  }

  async take(...products) {
    for (const id of products) {
      await this.open(`/product/${id}`);
      await this.button(this.say.add).click();
    }
  }

  async openList() {
    await this.count.click();
    await expect(this.heading).toHaveText(this.say.mine);
  }

  async expectOrder(names) {
    const shown = this.rows.getByRole("heading");
    await expect(shown).toHaveText(names);
  }
}

for (const language of ["zh", "en"]) {
  const say = words[language];
  const [parma, longjing, roquefort] = say.names;
  const shopper = (page) => new Shopper(page, language);

  test(`${language}: a product is put on the list and taken off on its page; the header counts`, async ({ page }) => {
    const visitor = shopper(page);
    await visitor.open(`/product/${ids[0]}`);
    const toggle = visitor.button(say.add);
    await expect(toggle).toHaveAttribute("aria-pressed", "false");
    expect((await toggle.boundingBox()).height).toBeGreaterThanOrEqual(44);
    await toggle.click();
    await expect(visitor.button(say.on)).toHaveAttribute("aria-pressed", "true");
    await expect(visitor.count).toHaveText(/1$/);
    await page.reload();
    await visitor.ready();
    await expect(visitor.button(say.on)).toHaveAttribute("aria-pressed", "true");
    await visitor.button(say.on).click();
    await expect(visitor.button(say.add)).toHaveAttribute("aria-pressed", "false");
    await expect(visitor.count).not.toHaveText(/\d/);
    visitor.expectQuiet();
  });

  test(`${language}: the list keeps order, quantities and notes; it is put in order, emptied, and all of it undone`, async ({
    page,
  }) => {
    const visitor = shopper(page);
    await visitor.take(...ids);
    await visitor.openList();
    await visitor.expectOrder([parma, longjing, roquefort]);
    await visitor.field(say.quantity, longjing).fill("20");
    await visitor.field(say.note, longjing).fill("=1+1 去骨");

    const up = (name) => (language === "zh" ? `上移：${name}` : `Move ${name} up`);
    await visitor.button(up(roquefort)).click();
    await visitor.expectOrder([parma, roquefort, longjing]);
    await expect(visitor.button(up(roquefort))).toBeFocused();
    await visitor.button(up(roquefort)).press("Enter");
    await visitor.expectOrder([roquefort, parma, longjing]);
    await expect(visitor.field(say.quantity, longjing)).toHaveValue("20");
    await expect(visitor.field(say.note, parma)).toHaveValue("");

    await visitor.button(`${say.remove}${parma}`).click();
    await visitor.expectOrder([roquefort, longjing]);
    await expect(page.getByRole("status").first()).toContainText(parma);
    await visitor.button(say.undo).click();
    await visitor.expectOrder([roquefort, parma, longjing]);

    await page.reload();
    await visitor.ready();
    await visitor.expectOrder([roquefort, parma, longjing]);
    await expect(visitor.field(say.quantity, longjing)).toHaveValue("20");
    await expect(visitor.field(say.note, longjing)).toHaveValue("=1+1 去骨");

    await visitor.button(say.clear).click();
    await expect(visitor.count).not.toHaveText(/\d/);
    await visitor.button(say.undo).click();
    await visitor.expectOrder([roquefort, parma, longjing]);
    await expect(visitor.field(say.note, longjing)).toHaveValue("=1+1 去骨");
    visitor.expectQuiet();
  });

  test(`${language}: the link and the text of the list are copied, and the link opens the list elsewhere`, async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const visitor = shopper(page);
    await visitor.take(...ids);
    await visitor.openList();
    await visitor.field(say.quantity, parma).fill("12");
    await visitor.field(say.note, parma).fill("去骨 boned");
    await visitor.button(say.copyText).click();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).toContain(`1. ${parma}`);
    expect(await clipboard()).toContain("× 12");
    expect(await clipboard()).toContain("去骨 boned");
    await visitor.button(say.copyLink).click();
    await expect.poll(clipboard).toMatch(new RegExp(`^${baseURL}/${language}/list#1[0-9A-Z]+$`));
    const link = await clipboard();
    visitor.expectQuiet();

    const other = await browser.newContext();
    const friend = new Shopper(await other.newPage(), language);
    await friend.open(`/product/${ids[2]}`);
    await friend.button(say.add).click();
    await friend.page.goto(link);
    await friend.ready();
    await expect(friend.heading).toHaveText(say.received);
    await expect(friend.page.getByRole("main")).toContainText("去骨 boned");
    // Looking at it changes nothing.
    await expect(friend.count).toHaveText(/1$/);
    await friend.button(say.keep).click();
    await expect(friend.heading).toHaveText(say.mine);
    await friend.expectOrder([roquefort, parma, longjing]);
    await expect(friend.field(say.quantity, parma)).toHaveValue("12");
    await friend.button(say.undo).click();
    await friend.expectOrder([roquefort]);
    friend.expectQuiet();
    await other.close();
  });

  test(`${language}: a link from long ago opens; what this feed does not know is kept; only asked it replaces`, async ({
    page,
  }) => {
    const visitor = shopper(page);
    await visitor.take(ids[0]);
    await visitor.open(`/list#${given}`);
    await expect(visitor.heading).toHaveText(say.received);
    await expect(visitor.rows).toHaveCount(3);
    await expect(page.getByRole("main")).toContainText(say.unknown(4000000000));
    await visitor.button(say.replace).click();
    await expect(visitor.heading).toHaveText(say.mine);
    await expect(visitor.rows).toHaveCount(3);
    await expect(visitor.field(say.note, say.unknown(4000000000))).toBeVisible();
    await visitor.button(say.undo).click();
    await visitor.expectOrder([parma]);
    visitor.expectQuiet();
  });

  test(`${language}: a link within the page and the other language leave the list in the address alone`, async ({ page }) => {
    const visitor = shopper(page);
    await visitor.open(`/list#${given}`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(visitor.heading).toHaveText(say.received);
    await expect(page).toHaveURL(new RegExp(`#${given}$`));
    await visitor.switchLanguage();
    await expect(visitor.heading).toHaveText(words[visitor.language].received);
    await expect(page).toHaveURL(new RegExp(`#${given}$`));
    visitor.expectQuiet();
  });

  test(`${language}: a link that was cut, or that a newer version made, is told`, async ({ page }) => {
    const visitor = shopper(page);
    await visitor.take(ids[0]);
    for (const [fragment, heading] of [
      [given.slice(0, -5), say.damaged],
      [`2${given.slice(1)}`, say.newer],
    ]) {
      await page.goto("about:blank");
      await visitor.open(`/list#${fragment}`);
      await expect(visitor.heading).toHaveText(heading);
      await expect(visitor.count).toHaveText(/1$/);
    }
    await page.getByRole("main").getByRole("link").first().click();
    await expect(visitor.heading).toHaveText(say.mine);
    visitor.expectQuiet();
  });

  test(`${language}: the list is saved as a table and as data, and a table is opened as a list that came`, async ({
    page,
  }, info) => {
    const visitor = shopper(page);
    await visitor.take(...ids.slice(0, 2));
    await visitor.openList();
    await visitor.field(say.quantity, parma).fill("7");
    await visitor.field(say.note, parma).fill("=SUM(A1), 去骨");
    const save = async (name) => {
      const [download] = await Promise.all([page.waitForEvent("download"), visitor.button(name).click()]);
      const path = info.outputPath(download.suggestedFilename());
      await download.saveAs(path);
      return path;
    };
    const table = await save(say.csv);
    const text = readFileSync(table, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toContain(`"'=SUM(A1), 去骨"`);
    const data = JSON.parse(readFileSync(await save(say.json), "utf8"));
    expect(data).toMatchObject({ "@type": "ItemList", numberOfItems: 2 });
    expect(data.itemListElement[0].item).toMatchObject({ "@type": "Product", name: parma });
    expect(data.itemListElement[0].item.url).toContain(`/${language}/product/${ids[0]}`);

    await visitor.button(say.clear).click();
    await page.getByLabel(say.import).setInputFiles(table);
    await expect(visitor.heading).toHaveText(say.received);
    await expect(page.getByRole("main")).toContainText("=SUM(A1), 去骨");
    await visitor.button(say.keep).click();
    await visitor.expectOrder([parma, longjing]);
    await expect(visitor.field(say.note, parma)).toHaveValue("=SUM(A1), 去骨");

    await page.getByLabel(say.import).setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
    await expect(page.getByRole("status").first()).toContainText(language === "zh" ? "目录编号" : "Number");
    // As Excel writes it on a Chinese Windows.
    const gbk = Buffer.from("c4bfc2bcb1e0bac52cb1b8d7a20a32312cc8a5b9c70a", "hex");
    await page.getByLabel(say.import).setInputFiles({ name: "y.csv", mimeType: "text/csv", buffer: gbk });
    await expect(visitor.heading).toHaveText(say.received);
    await expect(page.getByRole("main")).toContainText("去骨");
    visitor.expectQuiet();
  });

  test(`${language}: the list is a code, or several, a mail to be written, and a sheet in both languages`, async ({ page }) => {
    const visitor = shopper(page);
    await visitor.take(...ids.slice(0, 2));
    await visitor.openList();
    const codes = page.getByRole("img", { name: say.code });
    await expect(codes).toHaveCount(1);
    expect((await codes.boundingBox()).width).toBeGreaterThanOrEqual(300);
    const mail = await page.getByRole("link", { name: say.mail }).getAttribute("href");
    expect(mail).toMatch(/^mailto:\?subject=/);
    expect(decodeURIComponent(mail)).toContain(`/${language}/list#1`);
    expect(decodeURIComponent(mail)).toContain(parma);
    for (const name of [parma, longjing]) {
      await visitor.field(say.note, name).fill("去骨冷链".repeat(20));
      await visitor.field(say.note, name).blur();
    }
    await expect(codes).toHaveCount(2);

    await page.emulateMedia({ media: "print" });
    const sheet = page.getByRole("table");
    await expect(sheet).toBeVisible();
    for (const text of [words.zh.names[0], words.en.names[0], "Prosciutto di Parma"]) await expect(sheet).toContainText(text);
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(visitor.button(say.csv)).toBeHidden();
    await expect(codes.first()).toBeVisible();
    visitor.expectQuiet();
  });

  test(`${language}: products are compared side by side, and the comparison is an address`, async ({ page }) => {
    const visitor = shopper(page);
    await visitor.take(...ids);
    await visitor.openList();
    for (const name of say.names) {
      const pick = visitor.button(`${say.pick}${name}`);
      await pick.click();
      await expect(pick).toHaveAttribute("aria-pressed", "true");
    }
    await page.getByRole("link", { name: say.compareThese }).click();
    await expect(page).toHaveURL(`/${language}/compare?ids=${ids.join(",")}`);
    const table = page.getByRole("table");
    for (const name of say.names) await expect(table.getByRole("columnheader", { name })).toBeAttached();
    await expect(table.getByRole("row").filter({ hasText: say.differs }).first()).toBeVisible();
    const facts = await table.getByRole("row").count();
    expect(facts).toBeGreaterThan(8);
    await page.reload();
    await visitor.ready();
    await expect(table.getByRole("columnheader")).toHaveCount(4);
    await page.getByRole("link", { name: language === "zh" ? `不再对比${longjing}` : `Leave out ${longjing}` }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    visitor.expectQuiet();
  });

  test(`${language}: a product's page is shared by a code in a dialog, and the code is on its printed page`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const visitor = shopper(page);
    await visitor.open(`/product/${ids[0]}`);
    await visitor.button(say.share).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeVisible();
    const code = dialog.getByRole("img");
    expect((await code.boundingBox()).width).toBeGreaterThan(200);
    await dialog.getByRole("button", { name: say.copyLink }).click();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).toBe(`${baseURL}/${language}/product/${ids[0]}`);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await visitor.button(say.share).click();
    await dialog.getByRole("button", { name: say.close }).click();
    await expect(dialog).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#share img")).toBeVisible();
    await expect(visitor.button(say.share)).toBeHidden();
    visitor.expectQuiet();
  });

  test(`${language}: on a kiosk quantities grow and shrink by taps, and the code takes them along`, async ({ page }) => {
    const visitor = shopper(page);
    const code = page.getByRole("img", { name: say.code });
    await visitor.take(...ids.slice(0, 2));
    await visitor.openList();
    const link = await page.evaluate(() => localStorage.getItem("fengtu.list"));
    const codeOf = {};
    for (const quantity of ["20", "10"]) {
      await visitor.field(say.quantity, parma).fill(quantity);
      await visitor.field(say.quantity, parma).blur();
      codeOf[quantity] = await code.getAttribute("src");
    }
    expect(codeOf[20]).not.toBe(codeOf[10]);

    await page.setViewportSize({ width: 1080, height: 1920 });
    await visitor.open(`?kiosk&language=${language}`);
    const receive = async (fragment) => {
      // As a link of the site: what is loaded anew there begins a visit.
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement("a"), { href });
        document.querySelector("main").append(link);
        link.click();
      }, `/${language}/list#${fragment}`);
      await visitor.button(say.keep).click();
      await expect(visitor.heading).toHaveText(say.mine);
    };
    await receive(link);
    const stepper = (name) => visitor.row(name).locator(".stepper");
    const [more, less] = [say.more, say.less].map((step) => visitor.button(step + parma));
    for (const step of [more, less]) {
      const { width, height } = await step.boundingBox();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(80);
    }
    await expect(stepper(parma)).toContainText(say.unset);
    await expect(less).toBeDisabled();
    const { y } = await more.boundingBox();
    for (let tap = 0; tap < 11; tap += 1) await more.click();
    await expect(stepper(parma)).toContainText(`${say.quantity}20`);
    await expect(stepper(longjing)).toContainText(say.unset);
    expect((await more.boundingBox()).y, "no button moves from under the finger").toBe(y);
    const status = page.getByRole("status").first();
    await expect(status).toContainText(parma);
    await expect(status).toContainText("20");
    await expect(code).toHaveAttribute("src", codeOf[20]);
    await less.click();
    await expect(stepper(parma)).toContainText(`${say.quantity}10`);
    await expect(code).toHaveAttribute("src", codeOf[10]);
    await visitor.button(say.undo).click();
    await expect(stepper(parma)).toContainText(`${say.quantity}20`);
    await expect(code).toHaveAttribute("src", codeOf[20]);

    // Where there is nothing less, the focus stays.
    await visitor.button(say.more + longjing).press("Enter");
    await visitor.button(say.less + longjing).press("Enter");
    await expect(stepper(longjing)).toContainText(say.unset);
    await expect(visitor.button(say.less + longjing)).toBeFocused();

    await receive(given);
    await expect(stepper(say.unknown(4000000000))).toContainText(say.unset);
    await expect(visitor.rows.last().locator(".stepper")).toContainText("999,999");
    await expect(visitor.rows.last().getByRole("button", { name: say.more })).toBeDisabled();
    visitor.expectQuiet();
  });

  test(`${language}: where nothing can be copied, the text comes up; where there is a share sheet, it is offered`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      navigator.share = async (what) => void (globalThis.shared = what);
    });
    const visitor = shopper(page);
    await visitor.take(ids[0]);
    await visitor.openList();
    await visitor.button(say.copyLink).click();
    await expect(page.locator("pre")).toContainText(`/${language}/list#1`);
    await page.getByRole("button", { name: language === "zh" ? "用手机分享" : "Share…" }).click();
    expect(await page.evaluate(() => globalThis.shared.url)).toMatch(/\/list#1[0-9A-Z]+$/);
    visitor.expectQuiet();
  });
}

test("a list of two hundred is full, says so, and still travels", async ({ page }) => {
  const visitor = new Shopper(page, "zh");
  await visitor.open("/list");
  const rows = Array.from({ length: 210 }, (_, place) => `${place + 1},${place},备注${place}`);
  const buffer = Buffer.from(`目录编号,数量,备注\n${rows.join("\n")}\n`);
  await page.getByLabel(words.zh.import).setInputFiles({ name: "z.csv", mimeType: "text/csv", buffer });
  await expect(visitor.heading).toHaveText(words.zh.received);
  await expect(page.getByRole("status").first()).toContainText("10");
  await visitor.button(words.zh.keep).click();
  await expect(visitor.count).toHaveText(/200$/);
  await expect(visitor.rows).toHaveCount(200);
  await visitor.open("/product/ean-8002004115072");
  const add = visitor.button(words.zh.add);
  await add.click();
  await expect(page.getByRole("main")).toContainText(words.zh.full);
  await expect(add).toHaveAttribute("aria-pressed", "false");
  visitor.expectQuiet();
});

test("without storage the list lasts as long as the page, and says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  const visitor = new Shopper(page, "en");
  await visitor.open(`/product/${ids[0]}`);
  await visitor.button(words.en.add).click();
  await visitor.openList();
  await visitor.expectOrder([words.en.names[0]]);
  await expect(page.getByRole("main")).toContainText("lets pages keep nothing");
  visitor.expectQuiet();
});

test("two tabs share one list", async ({ page, context }) => {
  const here = new Shopper(page, "en");
  await here.take(ids[0]);
  const there = new Shopper(await context.newPage(), "en");
  await there.take(ids[1]);
  await expect(here.count).toHaveText(/2$/);
  await here.openList();
  await here.expectOrder(words.en.names.slice(0, 2));
  here.expectQuiet();
  there.expectQuiet();
});

// The kiosk may stand without a network when a visit ends: the page is not loaded anew then, and still nothing is left.
test("a kiosk forgets the list with the visit, on the device and in the page", async ({ page }) => {
  const visitor = new Shopper(page, "zh");
  await visitor.open(`/product/${ids[0]}?kiosk&idle=15&warning=5&language=zh`);
  await visitor.button(words.zh.add).click();
  await expect(visitor.count).toHaveText(/1$/);
  // What a kiosk has no keys for, and what needs files, is not offered there.
  await page.getByRole("banner").getByRole("link", { name: words.zh.list }).click();
  await expect(page.getByRole("main")).toContainText("您离开后，清单就从这台机器上清除");
  await expect(page.getByRole("main").locator("input")).toHaveCount(0);
  await page.route(/\/$/, (route) => route.abort());
  await expect(visitor.count).not.toHaveText(/\d/, { timeout: 25_000 });
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith("fengtu-kiosk")));
  expect(kept).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem("fengtu-kiosk"))).toContain("idle=15");
});
