import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildFolder } from "../lib/launch/places.js";
import { addAnalyst } from "./support/database-analyst.js";
import { startServer } from "./support/server.js";
import { signInCookie } from "./support/sign-in.js";

/** What a page's scripts may weigh: gzipped, in kB of 1000 bytes. */
const PAGES = [
  { name: "Comparison", path: "/studies/central-asia-defence", limit: 260 },
  { name: "Annotation", path: "/studies/central-asia-defence/annotate/kp-1", limit: 175 },
  { name: "Calculator", path: "/tools/agreement", limit: 155 },
];

const server = await startServer();
try {
  const place = { databasePath: server.databasePath, slug: "central-asia-defence" };
  const { email, password } = await addAnalyst(place);
  const cookie = await signInCookie(server.url, email, password);
  const rows = [];
  for (const page of PAGES) {
    const scripts = await pageScripts(`${server.url}${page.path}`, cookie);
    const weights = await Promise.all(scripts.map(gzippedSize));
    const size = weights.reduce((sum, weight) => sum + weight, 0) / 1000;
    rows.push({ ...page, scripts: scripts.length, size });
  }
  for (const { name, size, limit, scripts } of rows) {
    const verdict = size <= limit ? "ok" : "TOO LARGE";
    const figures = [`${size.toFixed(1)} kB`.padStart(9), `of ${limit} kB`, `${scripts} scripts`];
    process.stdout.write(`${name.padEnd(16)}${figures.join("  ")}  ${verdict}\n`);
  }
  if (rows.some(({ size, limit }) => size > limit)) process.exitCode = 1;
} finally {
  await server.stop();
}

/**
 * The scripts that a page loads, each once.
 * @param {string} url
 * @param {string} cookie of somebody who may open all of them
 * @returns {Promise<string[]>} their paths below /_next
 */
async function pageScripts(url, cookie) {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  // Browsers that read modules skip a script marked nomodule.
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  const skipped = tags.filter((tag) => /\bnomodule\b/i.test(tag)).flatMap(chunksIn);
  const scripts = new Set(chunksIn(html).filter((chunk) => !skipped.includes(chunk)));
  if (scripts.size === 0) throw new Error(`${url} loads no script at all`);
  return withLazyOnes(scripts);
}

/**
 * The same with the scripts that these load later, for the reader pays for them as well.
 * @param {Set<string>} scripts grows while it is walked
 */
async function withLazyOnes(scripts) {
  for (const script of scripts) {
    const text = await readFile(join(buildFolder(), decodeURIComponent(script)), "utf8");
    for (const later of chunksIn(text)) scripts.add(later);
  }
  return [...scripts];
}

/**
 * Everything named in tags, preloads and the data that React reads on arrival: it loads all of them.
 * @param {string} html
 */
function chunksIn(html) {
  return [...html.matchAll(/static\/[\w./~%-]+?\.js(?=["?\\])/g)].map(([path]) => path);
}

/** @param {string} chunk its path below /_next */
async function gzippedSize(chunk) {
  const file = join(buildFolder(), decodeURIComponent(chunk));
  return gzipSync(await readFile(file), { level: 9 }).length;
}
