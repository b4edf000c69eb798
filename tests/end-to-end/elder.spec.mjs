// Large text for old eyes and unsteady hands: every main page, at both larger sizes, on a phone and on a kiosk's width.
import { expect, test } from "@playwright/test";
import { Catalogue } from "./catalogue.mjs";

const pages = {
  "the start page": "",
  results: "/search?q=cheese&country=FR",
  "results in lines": "/search?q=cheese&view=list",
  "results on a map": "/search?class=cheese&view=map",
  "nothing found": "/search?q=xqzwv",
  "a protected name": "/product/roquefort",
  "a Chinese name": "/product/longjing-cha?hall=gi-science-centre",
  "a wine of the register": "/product/jerez-xeres-sherry",
  "a branded product": "/product/ean-8002004115072",
  "a hall": "/hall/ham-hall",
  kin: "/kin",
  science: "/science",
  "a list that came": "/list#10UIQ6HF54O62B2R27PJPJO022N4O7O6X8AAN7J2Z2JZV9YY94INERKF3UXDC67PJ6T8YQPVBD136Z0ST8JD4",
  comparison: "/compare?ids=roquefort,longjing-cha",
  about: "/about",
};
const screens = { "a phone": { width: 390, height: 844 }, "a wide screen": { width: 1080, height: 1920 } };

for (const language of ["zh", "en"]) {
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const size of ["large", "largest"]) {
      test(`${language}, ${screen}, ${size} text: targets are 60 px, text is 18 to 30 px, nothing sticks out`, async ({ page }) => {
        test.slow();
        await page.setViewportSize(viewport);
        await page.addInitScript((size) => location.protocol.startsWith("http") && localStorage.setItem("fengtu.text", size), size);
        const catalogue = new Catalogue(page, language);
        const faults = {};
        for (const [name, path] of Object.entries(pages)) {
          await page.goto("about:blank");
          await catalogue.open(path);
          await page.waitForLoadState("networkidle");
          const found = await page.evaluate(look);
          if (found.length > 0) faults[name] = found;
        }
        expect(faults).toEqual({});
        catalogue.expectQuiet();
      });
    }
  }
}

// What is wrong with the page as it stands.
function look() {
  const told = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90);
  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest(".visually-hidden, .skip");
  const faults = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) faults.push(`the page is ${over} px too wide`);
  const body = parseFloat(getComputedStyle(document.body).fontSize);
  if (body < 18 || body > 30) faults.push(`text of ${body} px`);
  // A word within a text is a little more than its line; spots of a map lie where they lie.
  const targets = "button:not(.term), input:not([type=checkbox]), select, summary, nav a, header a, .button, .card-name a, main li > a";
  for (const element of document.querySelectorAll(targets)) {
    if (!shown(element) || element.closest("svg, p, .sources, dd")) continue;
    const card = element.closest(".card, .list-what");
    const { width, height } = (card ?? element).getBoundingClientRect();
    if (width > 0 && (height < 60 || (!card && element.matches("button") && width < 60))) faults.push(`${Math.round(width)} by ${Math.round(height)} px: ${told(element)}`);
  }
  for (const element of document.querySelectorAll("main *")) {
    if (!shown(element) || element.closest("svg, .tags, .compare, table, [popover]")) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 1 && (right > innerWidth + 1 || left < -1)) faults.push(`sticks out: ${told(element)}`);
  }
  return faults.slice(0, 8);
}
