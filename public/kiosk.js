// What a kiosk needs beside the app, and what must go on when the app cannot. boot.js loads this on kiosks only, before
// the app. It wipes what a visitor left, keeps the visitor on the site, listens for the app's sign of life, and loads the
// page anew when there is none.
//
// What the app and this file share: globalThis.fengtuKiosk, see the end. What this file keeps on the device:
//   fengtu-kiosk          what stood behind `?kiosk&` when the device was made a kiosk
//   fengtu-kiosk-health   when the page was loaded and what went wrong: nothing of a visitor's
const DEVICE = "fengtu-kiosk";
const HEALTH = "fengtu-kiosk-health";
// The app's own caches hold files of the site, the same for everyone.
const SITE_CACHES = /^fengtu-/;

const SECOND = 1000;
// So many seconds without a sign of life, and the app is dead. A page that slept wakes with one tick, not with many.
// With the seconds before the first and behind the last that makes less than five, as does the next.
const SILENCE = 3;
// So many seconds without a tick of the page, and the watch outside it takes it for hung.
const HUNG = 4;
// So many seconds are given, for both, to an app that has not started yet: on a slow device that has long tasks.
const PATIENCE = 20;
// How long to wait before each load that follows another within a minute, and how many there may be in one.
const WAITS = [1, 2, 5, 10, 15].map((seconds) => seconds * SECOND);
const LOADS_A_MINUTE = 6;
const ERRORS_KEPT = 20;
// Half of what a finger covers, in pixels.
const FINGER = 32;
// Where the history of every visit ends: an entry that shows nothing, before the one that the visit happens in.
const BASE = "base";

const root = new URL("./", import.meta.url);

function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the device must be told with every load that it is a kiosk; all else works.
  }
}

// --- The device ----------------------------------------------------------------------------------------------------

// What an address says of the kiosk, and the rest of it.
const KEYS = ["kiosk", "hall", "language", "idle", "warning", "reach", "narration", "playlist", "code"];
const rest = new URLSearchParams(location.search);
const asked = new URLSearchParams();
if (rest.has("kiosk")) {
  for (const key of KEYS.filter((key) => rest.has(key))) {
    asked.set(key, rest.get(key));
    rest.delete(key);
  }
  asked.delete("kiosk");
  write(DEVICE, asked.toString());
}
const device = read(DEVICE) ?? asked.toString();

// --- Health --------------------------------------------------------------------------------------------------------

const health = { loads: [], errors: [], home: root.pathname };
try {
  Object.assign(health, JSON.parse(read(HEALTH) ?? "{}"));
} catch {
  // A cut entry is as good as none.
}
health.loads = [...health.loads, Date.now()].slice(-LOADS_A_MINUTE);
keepHealth();

function keepHealth() {
  write(HEALTH, JSON.stringify(health));
}

function note(message) {
  const text = String(message).slice(0, 200);
  health.errors = [...health.errors, [Date.now(), text]].slice(-ERRORS_KEPT);
  keepHealth();
}

// How long to wait until the page may be loaded anew.
function wait() {
  const now = Date.now();
  const recent = health.loads.filter((at) => at <= now && at > now - 60 * SECOND);
  const soonest = recent.length < LOADS_A_MINUTE ? 0 : recent.at(-LOADS_A_MINUTE) + 60 * SECOND - now;
  return Math.max(soonest, WAITS[Math.min(recent.length, WAITS.length) - 1] ?? 0);
}

// --- Wipe ----------------------------------------------------------------------------------------------------------

const pause = (time) => new Promise((done) => setTimeout(done, time));
const attempt = async (work) => {
  try {
    await work();
  } catch (error) {
    console.warn(`kiosk: ${error}`);
  }
};

const wipes = [
  () => {
    window.name = "";
  },
  () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key !== DEVICE && key !== HEALTH) storage.removeItem(key);
    }
  },
  () => {
    for (const cookie of document.cookie.split("; ").filter(Boolean)) {
      document.cookie = `${cookie.split("=")[0]}=; path=/; max-age=0`;
    }
  },
  async () => {
    const gone = ({ name }) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = request.onblocked = done;
      });
    await Promise.all((await indexedDB.databases()).map(gone));
  },
  async () => {
    const names = (await caches.keys()).filter((name) => !SITE_CACHES.test(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  },
  async () => {
    const folder = await navigator.storage.getDirectory();
    for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
  },
];

// Every storage but the site's own files and what the device is. What can be wiped at once is, before anything is awaited.
function wipe() {
  return Promise.race([Promise.all(wipes.map(attempt)), pause(2 * SECOND)]);
}

// --- Loading anew --------------------------------------------------------------------------------------------------

let leaving = false;

// A reload without a network would leave the browser's own error page on the screen.
async function siteAnswers() {
  try {
    const page = await fetch(root, { cache: "no-store", signal: AbortSignal.timeout(5 * SECOND) });
    return page.ok && (await page.text()).includes("boot.js");
  } catch {
    return false;
  }
}

async function load() {
  await wipe();
  while (leaving && !(await siteAnswers())) await pause(5 * SECOND);
  if (!leaving) return;
  health.fresh = true;
  keepHealth();
  history.replaceState("0 0", "", health.home);
  location.reload();
}

let healing = false;
function heal(reason) {
  note(reason);
  if (healing) return;
  healing = leaving = true;
  setTimeout(load, wait());
}

let started = false;
let beats = 0;
let silent = 0;
setInterval(() => {
  navigator.serviceWorker?.controller?.postMessage(started ? HUNG : PATIENCE);
  silent = beats > 0 ? 0 : silent + 1;
  beats = 0;
  if (silent >= (started ? SILENCE : PATIENCE)) heal("no sign of life");
}, SECOND);

// Against a page that hangs: see kiosk-watch.js. Private windows have none, and go without.
navigator.serviceWorker?.register(new URL("kiosk-watch.js", root), { updateViaCache: "none" }).catch((error) => note(error));

// A trap in the app is not caught by its own hook for panics: it is dead, though it may go on to beat.
const isDead = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ message, error }) => (isDead(error) ? heal(message) : note(message)));
addEventListener("unhandledrejection", ({ reason }) => (isDead(reason) ? heal(reason) : note(reason)));

// --- Contained -----------------------------------------------------------------------------------------------------

const never = (event) => event.preventDefault();
const options = { capture: true, passive: false };
for (const kind of ["contextmenu", "dragstart", "dragover", "drop", "copy", "cut", "gesturestart", "beforeinstallprompt"]) {
  addEventListener(kind, never, options);
}
addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), options);
addEventListener("wheel", (event) => event.ctrlKey && event.preventDefault(), options);
// Zoom, files, print, search, tabs and developers' tools by the keyboard that staff may have left plugged in.
addEventListener(
  "keydown",
  (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (((ctrlKey || metaKey) && /^[-+=0opsufjhntw]$/i.test(key)) || /^F\d+$/.test(key) || (altKey && key === "Home")) {
      event.preventDefault();
    }
  },
  options,
);
addEventListener(
  "click",
  (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest("input[type=file]")) return event.preventDefault();
    const link = target?.closest("a[href], area[href]");
    if (!link) return nearestSpot(target?.closest(".map svg"), event)?.dispatchEvent(new MouseEvent("click", event));
    // Links in drawings tell only what is written in them.
    const { origin, pathname, search, hash } = new URL(link.getAttribute("href"), location.href);
    const stays = origin === location.origin && !link.hasAttribute("download");
    if (!stays) event.preventDefault();
    // A place on the same page, without an entry of its own in the history.
    const isHere = stays && hash && pathname === location.pathname && search === location.search;
    const place = isHere ? document.getElementById(hash.slice(1)) : null;
    if (place) {
      event.preventDefault();
      place.scrollIntoView();
      place.focus({ preventScroll: true });
    }
    link.removeAttribute("target");
  },
  options,
);
addEventListener("auxclick", never, options);

// Spots of a map are smaller than a finger and lie close together: what is touched beside them means the nearest one.
function nearestSpot(map, { clientX, clientY }) {
  const away = (spot) => {
    const { x, y, width, height } = spot.getBoundingClientRect();
    return Math.hypot(x + width / 2 - clientX, y + height / 2 - clientY);
  };
  const near = [...(map?.querySelectorAll("a[href]") ?? [])].map((spot) => [away(spot), spot]);
  const [nearest] = near.filter(([far]) => far <= FINGER).sort(([one], [other]) => one - other);
  return nearest?.[1];
}
window.open = () => null;
window.print = () => {};
// Neither another app nor the clipboard shall keep what a visitor took for the next one to find.
for (const name of ["share", "clipboard"]) Object.defineProperty(navigator, name, { value: undefined });
document.documentElement.classList.add("is-kiosk");

// --- A visit's history is one entry, with an empty one before it. ---------------------------------------------------
// The app keeps the way back in its memory (src/browser/history.rs): what is not in the browser's history need not be
// wiped from it. `Back` comes to the empty entry, and the app answers with the page before.

// Whether this page was loaded after a wipe, with nobody there. Not a state of the history: a page that is left writes
// where it was scrolled to.
const isFresh = health.fresh === true;
delete health.fresh;
keepHealth();
if (history.state === null) {
  const address = location.pathname + (rest.size > 0 ? `?${rest}` : "");
  history.replaceState(BASE, "", root.pathname);
  history.pushState("0 0", "", address);
} else if (history.state === BASE) {
  history.pushState("0 0", "", health.home);
} else if (isFresh) {
  history.replaceState("0 0", "", health.home);
}

// boot.js has set the page in the size that the last visitor chose, if the page did not end with their visit.
delete document.documentElement.dataset.text;
await wipe();

globalThis.fengtuKiosk = {
  // What stood behind `?kiosk&`.
  device,
  // Whether nobody has touched the screen since the last visit was wiped.
  isFresh,
  // The file that the app was compiled to: its version.
  build: document.querySelector("script[data-wasm]")?.dataset.wasm.match(/-([0-9a-f]+)_bg/)?.[1] ?? "",
  // The app lives.
  alive: () => {
    started = true;
    beats += 1;
  },
  // The page that every visit begins with.
  home: () => health.home,
  setHome: (address) => {
    if (health.home === address) return;
    health.home = address;
    keepHealth();
  },
  // The visit is over: wipes it, and loads the page anew if the site answers.
  reset: () => {
    if (leaving) return;
    leaving = true;
    load();
  },
  // Somebody is there again before that happened.
  stay: () => {
    leaving = healing;
  },
  // The app cannot go on, or could not start.
  stopped: heal,
  // This device is no kiosk any more.
  leave: async () => {
    await attempt(async () => (await navigator.serviceWorker.getRegistration())?.unregister());
    await wipe();
    localStorage.removeItem(DEVICE);
    localStorage.removeItem(HEALTH);
    location.replace(`${health.home}?kiosk=off`);
  },
  // What went wrong, the last first: [milliseconds, message].
  errors: () => health.errors.toReversed(),
  // How often the page was loaded within the last minute.
  loads: () => health.loads.filter((at) => at > Date.now() - 60 * SECOND).length,
};
