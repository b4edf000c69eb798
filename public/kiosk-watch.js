// A kiosk's watch outside its page, a service worker: where the page's only thread never returns, nothing within it can
// help. The page gives a sign of life every few seconds (kiosk.js). When there is none for long, and the site answers, the
// watch leads the page to awake.html. The host sends that one under another opener policy than all the others: the browser
// must take a new process for it, and does not ask the one that hangs. Needs nothing else; it answers for no file.

const SILENCE = 10_000;
const AWAKE = new URL("awake.html", self.location);

const signs = new Map();
const pause = (time) => new Promise((done) => setTimeout(done, time));

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  const { id } = event.source;
  const sign = (signs.get(id) ?? 0) + 1;
  signs.set(id, sign);
  event.waitUntil(wakeUnlessFollowed(id, sign));
});

async function wakeUnlessFollowed(id, sign) {
  await pause(SILENCE);
  if (signs.get(id) !== sign) return;
  // Without a network the browser's own error page would take the place of the one that hangs.
  while (!(await siteAnswers())) await pause(SILENCE / 2);
  const page = await clients.get(id);
  if (signs.get(id) === sign) await page?.navigate(AWAKE);
  signs.delete(id);
}

async function siteAnswers() {
  try {
    const page = await fetch(AWAKE, { cache: "no-store" });
    return page.ok && (await page.text()).includes("awake.js");
  } catch {
    return false;
  }
}
