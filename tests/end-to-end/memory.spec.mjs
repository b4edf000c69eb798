// How much memory the app's module takes. It never gives any back: what it takes is the most that it ever needed.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

// Measured: 4.7, the grapes that a search brings along included. The default stack of WebAssembly alone would be 0.8 more.
const MEGABYTES = 5.2;

test("a catalogue that has been searched takes little memory", async ({ page }) => {
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await instantiateStreaming.apply(WebAssembly, given);
      globalThis.memory = Object.values(made.instance.exports).find((part) => part instanceof WebAssembly.Memory);
      return made;
    };
  });
  const catalogue = new Catalogue(page, "zh");
  await catalogue.open("/search?q=%E5%A5%B6%E9%85%AA");
  for (const text of ["parmesn cheese", "请问有没有意大利的帕玛森奶酪"]) {
    await catalogue.box.fill(text);
    await expect(catalogue.suggestions.first()).toBeVisible();
  }
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => globalThis.memory.buffer.byteLength / 1e6)).toBeLessThan(MEGABYTES);
  expect(catalogue.heard).toEqual([]);
});
