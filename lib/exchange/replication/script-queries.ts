import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const SCRIPT = "lib/exchange/replication/script";

/** What is to be read with the numbers, by the names that the bundle gives it. */
const DOCUMENTS = { "method.md": "docs/method.md", "replication.md": "docs/replication.md" };

/**
 * The files that every bundle has, by their names in it: the README with its blanks, the script with its
 * parts, and what the numbers mean. They stand in the repository as they are sent, so that they can be
 * read, checked and run there.
 */
export async function getBundleScript(): Promise<Record<string, string>> {
  const at = (path: string) => join(/*turbopackIgnore: true*/ process.cwd(), path);
  const parts = await readdir(at(`${SCRIPT}/recompute`));
  const scripts = ["README.md", "recompute.mjs", ...parts.map((name) => `recompute/${name}`)];
  const paths = [
    ...scripts.map((name) => [name, `${SCRIPT}/${name}`] as const),
    ...Object.entries(DOCUMENTS),
  ];
  const read = paths.map(async ([name, path]) => [name, await readFile(at(path), "utf8")] as const);
  return Object.fromEntries(await Promise.all(read));
}
