// Answers for a built site as a good static host would: compressed beforehand, cached by name, one page for every deep
// link, and under the strict policy that the app is made for.
import sirv from "sirv";

const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

const everyAnswer = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

// Where a kiosk's page comes to that hung: see public/kiosk-watch.js.
const AWAKE = "/awake.html";

// A name that carries its content's hash never changes its content. All else is asked for again, and mostly answered 304.
const hashed = /-[0-9a-f]{8,}(_bg)?\.\w+$/;
const cacheControl = (path) => (hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

function end(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${text}\n`);
}

// Takes the folder of a site and gives what answers for it, as node:http wants it.
export function site(folder) {
  // `dev` looks at the disk for every request, so that a rebuilt site is served without a restart.
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true, single: true });
  return (request, response) => {
    for (const [name, value] of Object.entries(everyAnswer)) response.setHeader(name, value);
    if (request.url === AWAKE) response.setHeader("Cross-Origin-Opener-Policy", "unsafe-none");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return end(response, 405, "Only GET and HEAD.");
    }
    response.setHeader("Cache-Control", cacheControl(request.url.split("?")[0]));
    files(request, response, () => end(response, 404, "Not found."));
  };
}
