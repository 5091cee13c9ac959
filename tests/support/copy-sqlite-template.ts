import { randomUUID } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";

/** A new SQLite database of this run: its address. */
export async function copySqliteTemplate(name: "empty" | "demo"): Promise<string> {
  const folder = process.env.SQLITE_TEMPLATE_FOLDER ?? "";
  const file = join(folder, `${randomUUID()}.db`);
  await copyFile(join(folder, `${name}.db`), file);
  return `file:${file}`;
}
