// What a visitor does with the catalogue, by roles and names: specs say what should happen, this says how it is done.
import { expect } from "@playwright/test";

const words = {
  zh: { other: "en", switch: "English", retry: "重试", filters: "筛选", chosen: "已选条件" },
  en: { other: "zh", switch: "中文", retry: "Retry", filters: "Filters", chosen: "Chosen filters" },
};

// Everything the console says and every uncaught error, in order.
export function listen(page) {
  const heard = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`uncaught: ${error.message}`));
  return heard;
}

export class Catalogue {
  constructor(page, language) {
    this.page = page;
    this.language = language;
    this.heard = listen(page);
  }

  get words() {
    return words[this.language];
  }

  // Opens a path below the language (`/search?q=…`) and waits until the catalogue can answer.
  async open(path = "") {
    await this.page.goto(`/${this.language}${path}`);
    await this.ready();
  }

  async ready() {
    await this.page.waitForFunction(() => performance.getEntriesByName("catalog-ready").length > 0);
    await expect(this.heading).toHaveCount(1);
  }

  get box() {
    return this.page.getByRole("search").getByRole("combobox");
  }

  // The lines below the box, while one types.
  get suggestions() {
    return this.page.getByRole("search").getByRole("option");
  }

  // What the search is narrowed to, and the words taken for more than words: buttons that take them back.
  get chips() {
    return this.page.getByRole("list", { name: this.words.chosen }).getByRole("button");
  }

  get heading() {
    return this.page.getByRole("heading", { level: 1 });
  }

  // The links to products, in the order they are shown.
  get products() {
    return this.page.getByRole("main").locator(`a[href^="/${this.language}/product/"]`);
  }

  get retry() {
    return this.page.getByRole("button", { name: this.words.retry, exact: true });
  }

  // Types as a person does: key by key.
  async type(query) {
    await this.box.click();
    await this.box.pressSequentially(query);
    await this.expectQuery(query);
  }

  // Types, and searches: what was suggested makes way for the results.
  async search(query) {
    await this.type(query);
    await this.box.press("Enter");
  }

  async expectQuery(query) {
    await expect.poll(() => new URL(this.page.url()).searchParams.get("q")).toBe(query);
  }

  async expectFirst(id) {
    await expect(this.products.first()).toHaveAttribute("href", `/${this.language}/product/${id}`);
  }

  // How many results the page tells: the number in its status.
  async count() {
    const text = await this.page.getByRole("status").first().textContent();
    return Number((text?.match(/[\d,]+/)?.[0] ?? "0").replaceAll(",", ""));
  }

  // Chooses a value of a facet by its name; on a phone the filters are behind a button.
  async choose(value) {
    const toggle = this.page.getByRole("button", { name: this.words.filters, exact: true });
    if (await toggle.isVisible()) await toggle.click();
    await this.page.getByRole("button", { name: new RegExp(`^${value}\\s*[\\d,]+$`) }).first().click();
  }

  async switchLanguage() {
    const { other } = this.words;
    const link = this.page.getByRole("link", { name: this.words.switch, exact: true });
    await expect(link).toHaveAttribute("hreflang", /.+/);
    await link.click();
    this.language = other;
    await expect(this.page).toHaveURL(new RegExp(`/${other}(/|\\?|$)`));
    await expect(this.page.locator("html")).toHaveAttribute("lang", other === "zh" ? "zh-CN" : "en");
  }

  expectQuiet() {
    expect(this.heard).toEqual([]);
  }
}
