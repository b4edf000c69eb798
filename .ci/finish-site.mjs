// Trunk's last step: completes the site that Trunk has staged.
//   1. adds public/ (but for the feed's sources), the sources as feed/sources/, and the compiled feed as feed/;
//   2. lets index.html ask for the feed's manifest and the first part of its head at once, before any script has run;
//   3. in a release build, lays a .br and a .gz beside every file that is worth it.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compressSite } from "./compress.mjs";

const root = join(import.meta.dirname, "..");
const site = process.env.TRUNK_STAGING_DIR ?? stop("run me through trunk (`make build`)");
const publicUrl = process.env.TRUNK_PUBLIC_URL ?? "/";
const sources = join(root, "public/feed");
const feed = join(root, "target/feed");

function stop(message) {
  console.error(`finish-site: ${message}`);
  process.exit(1);
}

if (!existsSync(join(feed, "manifest.json"))) stop("there is no compiled feed in target/feed: run `make feed` first");

cpSync(join(root, "public"), site, { recursive: true, filter: (from) => from !== sources });
cpSync(sources, join(site, "feed/sources"), { recursive: true });
cpSync(feed, join(site, "feed"), { recursive: true });

const page = join(site, "index.html");
writeFileSync(page, withoutUselessIntegrity(withFeedPreloads(readFileSync(page, "utf8"))));

if (process.env.TRUNK_PROFILE === "release") await compressSite(site, join(root, "target/compressed"));

// The head's name changes with the feed. A feed exchanged later without this step still works: boot.js follows the manifest.
function withFeedPreloads(html) {
  const { head } = JSON.parse(readFileSync(join(feed, "manifest.json"), "utf8"));
  const links = ["manifest.json", head[0].file].map(
    (name) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${publicUrl}feed/${name}">`,
  );
  if (!html.includes("</head>")) stop("index.html has no </head>");
  return html.replace("</head>", `${links.join("")}</head>`);
}

// Chromium checks no integrity where a preload is for fetch (the wasm), and warns of it in the console on every visit.
function withoutUselessIntegrity(html) {
  return html.replace(/<link\b[^>]*\bas="?fetch\b[^>]*>/g, (link) => link.replace(/ integrity="?[^\s">]+"?/, ""));
}
