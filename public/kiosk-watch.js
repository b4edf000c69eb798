// A kiosk's watch outside its page, a service worker: where the page's only thread never returns, nothing within it can
// help. The page gives a sign of life every second, and tells with it for how many seconds none may follow (kiosk.js).
// Where none does, and the site answers, the watch leads the page to awake.html. The host sends that one under another
// opener policy than all the others: the browser must take a new process for it, and does not ask the one that hangs.
// Needs nothing else; it answers for no file. The browser ends a worker that has nothing to do: signs keep this one.

const SECOND = 1_000;
const AWAKE = new URL("awake.html", self.location);

const signs = new Map();
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * SECOND));

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const { id } = event.source;
  const sign = (signs.get(id) ?? 0) + 1;
  signs.set(id, sign);
  event.waitUntil(wakeUnlessFollowed(id, sign, event.data));
});

async function wakeUnlessFollowed(id, sign, patience) {
  // Ticks, not the time that has passed: a device that slept wakes with one of them, and the page has the others.
  for (let silent = 0; silent < patience; ) {
    await pause(1);
    if (signs.get(id) !== sign) return;
    const page = await clients.get(id);
    if (!page) return void signs.delete(id);
    // Out of sight a page ticks as rarely as the browser likes, once a minute or not at all, and nobody waits for it.
    silent = page.visibilityState === "visible" ? silent + 1 : 0;
  }
  // Without a network the browser's own error page would take the place of the one that hangs.
  while (!(await siteAnswers())) await pause(5);
  const page = await clients.get(id);
  if (signs.get(id) === sign) await page?.navigate(AWAKE);
  signs.delete(id);
}

async function siteAnswers() {
  try {
    const page = await fetch(AWAKE, { cache: "no-store", signal: AbortSignal.timeout(5 * SECOND) });
    return page.ok && (await page.text()).includes("awake.js");
  } catch {
    return false;
  }
}
