// The page comes up, and when it cannot, it says so.
import { expect, test } from "@playwright/test";

// Everything the console says and every uncaught error, in order.
function listen(page) {
  const heard = [];
  page.on("console", (message) => heard.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`uncaught: ${error.message}`));
  return heard;
}

for (const path of ["/", "/zh", "/en/search?q=parma"]) {
  test(`${path} mounts with an empty console`, async ({ page }) => {
    const heard = listen(page);
    await page.goto(path);
    await expect(page.locator("#boot")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    expect(heard).toEqual([]);
  });
}

test("a wasm that does not arrive is told in the page's language, with a way to try again", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort());
  await page.goto("/en");
  await expect(page.getByRole("alert")).toContainText("check the network");

  await page.unroute("**/*.wasm");
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.locator("#boot")).toHaveCount(0);
});

test("a login page answered in place of the wasm is told as a network fault", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "text/html", body: "<h1>Log in</h1>" }));
  await page.goto("/zh");
  await expect(page.getByRole("alert")).toContainText("请检查网络");
  await expect(page.getByRole("button", { name: "重试" })).toBeVisible();
});

test("a panic ends in a page that says so, and its message is in the console", async ({ page }) => {
  await page.goto("/zh");
  await expect(page.locator("#boot")).toHaveCount(0);
  const heard = listen(page);
  await page.evaluate(() => globalThis.fengtuFailed("panicked at src/x.rs: no such thing"));
  await expect(page.getByRole("alert")).toContainText("重新打开");
  expect(heard).toEqual(["error: panicked at src/x.rs: no such thing"]);
});

test("the Trusted Types policy lets plain markup through and refuses what could run", async ({ page }) => {
  await page.goto("/zh");
  const outcome = (html) =>
    page.evaluate((text) => {
      try {
        document.createElement("template").innerHTML = text;
        return "taken";
      } catch (error) {
        return error.name;
      }
    }, html);
  expect(await outcome('<p class="note">ham <b>on</b> = bread</p>')).toBe("taken");
  for (const html of ["<script>1</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href='javascript:1'>x</a>"]) {
    expect(await outcome(html), html).toBe("TypeError");
  }
});
