// Serves a built site on this machine: see .ci/site.mjs for how.
//   node .ci/serve.mjs [DIR]     DIR is dist by default; PORT is 8080 by default
//   node .ci/serve.mjs --probe   only tells whether the port is free, before a build that takes minutes
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { site } from "./site.mjs";

const probe = process.argv[2] === "--probe";
const folder = resolve((!probe && process.argv[2]) || join(import.meta.dirname, "../dist"));
const port = Number(process.env.PORT || 8080);
const host = "127.0.0.1";

const server = createServer(site(folder));

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
if (!probe && !existsSync(join(folder, "index.html"))) stop(`there is no site in ${folder}: run \`make build\` first`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));
server.listen(port, host, () => {
  if (probe) server.close();
  else console.log(`Fengtu is at http://${host}:${port}/  (Ctrl-C stops it)`);
});
