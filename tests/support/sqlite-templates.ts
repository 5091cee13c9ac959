import { rm } from "node:fs/promises";
import { join } from "node:path";
import { migrateInOwnProcess } from "./migrated";
import { newFolder } from "./new-folder";

/**
 * Two files for the whole run, which tests and their servers get copies of: one that is migrated and
 * empty, and one with the demo study. Returns what removes them.
 */
export default async function makeSqliteTemplates() {
  const folder = newFolder("sqlite");
  await migrateInOwnProcess({
    empty: `file:${join(folder, "empty.db")}`,
    demo: `file:${join(folder, "demo.db")}`,
  });
  process.env.SQLITE_TEMPLATE_FOLDER = folder;
  return () => rm(folder, { recursive: true, force: true });
}
