import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, or the folder of a standalone build: both keep this file in lib/launch. */
export const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** @returns the folder that `next build` writes to and the server reads. */
export function buildFolder() {
  return join(root, process.env.NEXT_DIST_DIR ?? ".next");
}

/**
 * The script behind an installed command, to be run by this very Node on any system.
 * @param {string} name
 */
export function binary(name) {
  const folder = join(root, "node_modules", PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** @type {Record<string, string>} */
const PACKAGES = {
  biome: "@biomejs/biome",
  playwright: "@playwright/test",
  tsc: "typescript",
};
