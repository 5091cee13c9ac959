import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateInOwnProcess } from "./migrated";

/** One migrated file for the whole run; each test file gets a copy of it. */
export default async function makeSqliteTemplate() {
  const folder = await mkdtemp(join(tmpdir(), "parallax-sqlite-"));
  await migrateInOwnProcess(`file:${join(folder, "template.db")}`);
  process.env.SQLITE_TEMPLATE_FOLDER = folder;
}
