// Where a kiosk comes to when its page hung: see kiosk-watch.js. Leads on to a page that begins anew, as if nobody had
// been there. The page that hung stays in the browser's history, behind an empty entry that `Back` does not pass.
const HEALTH = "fengtu-kiosk-health";
const root = new URL("./", import.meta.url).pathname;
let home = root;
try {
  const health = JSON.parse(localStorage.getItem(HEALTH) ?? "{}");
  home = health.home ?? root;
  const errors = [...(health.errors ?? []), [Date.now(), "the page hung"]].slice(-20);
  localStorage.setItem(HEALTH, JSON.stringify({ ...health, errors, fresh: true }));
} catch {
  // Without storage nothing is told of it.
}
location.replace(home);
