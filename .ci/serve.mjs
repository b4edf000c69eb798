// Serves a built site on this machine as a good static host would: compressed beforehand, cached by name, one page for
// every deep link, and under the strict policy that the app is made for.
//   node .ci/serve.mjs [DIR]     DIR is dist by default; PORT is 8080 by default
//   node .ci/serve.mjs --probe   only tells whether the port is free, before a build that takes minutes
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import sirv from "sirv";

const probe = process.argv[2] === "--probe";
const site = resolve((!probe && process.argv[2]) || join(import.meta.dirname, "../dist"));
const port = Number(process.env.PORT || 8080);
const host = "127.0.0.1";

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

// A name that carries its content's hash never changes its content. All else is asked for again, and mostly answered 304.
const hashed = /-[0-9a-f]{8,}(_bg)?\.\w+$/;
const cacheControl = (path) => (hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

// `dev` looks at the disk for every request, so that a rebuilt site is served without a restart.
const files = sirv(site, { dev: true, etag: true, brotli: true, gzip: true, single: true });

function end(response, status, text) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${text}\n`);
}

const server = createServer((request, response) => {
  for (const [name, value] of Object.entries(everyAnswer)) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return end(response, 405, "Only GET and HEAD.");
  }
  response.setHeader("Cache-Control", cacheControl(request.url.split("?")[0]));
  files(request, response, () => end(response, 404, "Not found."));
});

function stop(message) {
  console.error(`serve: ${message}`);
  process.exit(1);
}

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") stop(`port ${port} is already taken. Choose another one: make serve PORT=${port + 1}`);
  if (error.code === "EACCES") stop(`port ${port} is not for everyone. Choose one above 1024: make serve PORT=8080`);
  stop(error.message);
});

if (!Number.isInteger(port) || port < 1 || port > 65535) stop(`PORT must be a number from 1 to 65535, not ${process.env.PORT}`);
if (!probe && !existsSync(join(site, "index.html"))) stop(`there is no site in ${site}: run \`make build\` first`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
server.listen(port, host, () => {
  if (probe) server.close();
  else console.log(`Fengtu is at http://${host}:${port}/  (Ctrl-C stops it)`);
});
