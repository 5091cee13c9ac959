import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * One hash of the names and contents of files and folders. Contents, because `git checkout` sets
 * every file's time to now and an old file may come back under a new time.
 * @param {string} root
 * @param {readonly string[]} paths relative to root; missing ones count as missing
 * @param {readonly string[]} facts anything else that the result depends on
 */
export function fingerprint(root, paths, facts = []) {
  const hash = createHash("sha256");
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const path of paths) addPath(hash, root, path);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addPath(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addPath(hash, root, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(full);
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}

/**
 * Whether the work that left this stamp was done on just these inputs.
 * @param {string} stamp path of a file that holds a fingerprint
 * @param {string} print
 */
function isFresh(stamp, print) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

/**
 * Does the work unless it is fresh. The stamp goes away first, so that work cut short is done again.
 * @param {{ stamp: string, print: string, work: () => Promise<unknown> }} job
 * @returns whether there was anything to do
 */
export async function refresh({ stamp, print, work }) {
  if (isFresh(stamp, print)) return false;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}
