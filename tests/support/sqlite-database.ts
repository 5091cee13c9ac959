import { randomUUID } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { disconnect } from "@/lib/db/client";

/** Gives each test file its own migrated SQLite database. */
beforeAll(async () => {
  const folder = process.env.SQLITE_TEMPLATE_FOLDER ?? "";
  const file = join(folder, `${randomUUID()}.db`);
  await copyFile(join(folder, "template.db"), file);
  process.env.DATABASE_URL = `file:${file}`;
});

afterAll(disconnect);
