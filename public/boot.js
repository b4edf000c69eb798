// Starts the app. Everything the first search needs is asked for at once, not one after the other:
// the app (JavaScript glue and wasm), the feed's manifest, and the first part of the head that it names.
//
// What the app and this file share:
//   fengtuEarly    what was already fetched of the feed: { "feed/manifest.json": Promise<ArrayBuffer>, ... }, by path
//                  from the site's root. The app takes an entry once and deletes it. Where there is none, or it
//                  rejects, the app fetches for itself, so nothing here needs to be tried again.
//   fengtuFailed   the app calls it with the message when it panics: the page cannot go on, and says so.
//   fengtuKiosk    only on kiosks: see public/kiosk.js.
//   #boot          the element that stands in the page until the app has mounted; it is taken away here.

// How large the page is set, before anything is drawn. The app changes it (src/browser/text_size.rs).
try {
  const size = localStorage.getItem("fengtu.text");
  if (size) document.documentElement.dataset.text = size;
} catch {
  // No storage in this window: the normal size.
}

// Not from the page's address, which may be a deep link.
const root = new URL("./", import.meta.url);
const tag = document.querySelector("script[data-wasm]");
const waiting = document.querySelector("#boot");

const words = {
  zh: {
    network: ["页面没能打开", "页面的一部分没有送到。请检查网络，然后重试。"],
    browser: ["页面没能打开", "这个浏览器不能运行本页，可能是版本太旧。请换一个较新的浏览器。"],
    crash: ["页面出了错", "页面已经停下，重新打开即可继续。"],
    kiosk: ["请稍候", "这台机器正在自己恢复，一会儿就好。"],
    retry: "重试",
  },
  en: {
    network: ["The page could not open", "Part of it did not arrive. Please check the network, then try again."],
    browser: ["The page could not open", "This browser cannot run it; it may be too old. Please use a newer one."],
    crash: ["Something went wrong", "The page has stopped. Open it again to go on."],
    kiosk: ["One moment, please", "This kiosk is putting itself right. It will be back shortly."],
    retry: "Retry",
  },
};

function language() {
  const first = location.pathname.slice(root.pathname.length).split("/")[0];
  if (first in words) return first;
  return /^zh\b/i.test(navigator.language) ? "zh" : "en";
}

// `?kiosk` makes this device a kiosk until `?kiosk=off`.
function onKiosk() {
  const asked = new URLSearchParams(location.search).get("kiosk");
  try {
    if (asked === "off") ["fengtu-kiosk", "fengtu-kiosk-health"].forEach((key) => localStorage.removeItem(key));
    return asked === null ? localStorage.getItem("fengtu-kiosk") !== null : asked !== "off";
  } catch {
    return asked !== null && asked !== "off";
  }
}

const isKiosk = onKiosk();

// Says in plain words that the page cannot go on. Only the first reason is shown: later ones follow from it.
function stop(reason) {
  if (document.querySelector("#boot [role=alert]")) return;
  globalThis.fengtuKiosk?.stopped(reason);
  const { [isKiosk ? "kiosk" : reason]: [title, text], retry } = words[language()];
  const add = (parent, name, content = "") => {
    const element = parent.appendChild(document.createElement(name));
    element.textContent = content;
    return element;
  };
  document.body.replaceChildren();
  const page = add(document.body, "main");
  page.id = "boot";
  page.lang = language() === "zh" ? "zh-CN" : "en";
  const alert = add(page, "div");
  alert.setAttribute("role", "alert");
  add(alert, "h1", title);
  add(alert, "p", text);
  add(alert, "button", retry).addEventListener("click", () => location.reload());
}

globalThis.fengtuFailed = (message) => {
  console.error(message);
  globalThis.fengtuKiosk?.stopped(message);
  stop("crash");
};

// Under the site's policy no string becomes HTML or a script's address unless this says yes. Leptos makes elements from
// HTML that was fixed when it was compiled; nothing from the feed comes this way. Whatever could run is refused.
globalThis.trustedTypes?.createPolicy("default", {
  createHTML: (html) => (/<(script|iframe|object|embed|base|meta)\b|[\s/"']on\w+\s*=|srcdoc|javascript:/i.test(html) ? null : html),
  createScriptURL: (url) => (new URL(url, document.baseURI).origin === location.origin ? url : null),
});

// Fetches a part of the feed. A login page answered in its place is a failure, though its status says 200.
async function feedPart(path, options) {
  const response = await fetch(new URL(path, root), options);
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || !type.includes("json")) throw new Error(`${path}: answered ${response.status} ${type}`);
  return response.arrayBuffer();
}

function keepEarly(path, bytes) {
  bytes.catch(() => {}); // The app meets the same failure when it asks for itself, and tells it.
  globalThis.fengtuEarly[path] = bytes;
}

async function manifest() {
  const bytes = await feedPart("feed/manifest.json", { cache: "no-cache" });
  const { file, integrity } = JSON.parse(new TextDecoder().decode(bytes)).head[0];
  keepEarly(`feed/${file}`, feedPart(`feed/${file}`, { integrity }));
  return bytes;
}

// A kiosk wipes what a visitor may have left before anything else. Without that script nobody would mend it: once more.
async function kioskIsReady() {
  try {
    await import(new URL("kiosk.js", root));
    return true;
  } catch (error) {
    console.error(error);
    stop("network");
    setTimeout(() => location.reload(), 15_000);
    return false;
  }
}

async function startApp() {
  if (typeof WebAssembly !== "object") return stop("browser");
  if (isKiosk && !(await kioskIsReady())) return;
  const wasm = fetch(new URL(tag.dataset.wasm, root));
  wasm.catch(() => {}); // Awaited below, after the glue.
  try {
    const { default: init } = await import(new URL(tag.dataset.js, root));
    const response = await wasm;
    const type = response.headers.get("content-type") ?? "";
    if (!response.ok || type.includes("html")) throw new TypeError(`${response.url}: answered ${response.status} ${type}`);
    await init({ module_or_path: response });
    waiting.remove();
  } catch (error) {
    console.error(error);
    // A browser tells a failed fetch or import by a TypeError, and a module it cannot run by a CompileError.
    if (error instanceof TypeError) stop("network");
    else if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError) stop("browser");
    else stop("crash");
  }
}

globalThis.fengtuEarly = {};
keepEarly("feed/manifest.json", manifest());
startApp();
