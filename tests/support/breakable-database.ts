import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./new-folder.js";
import { startOwnPostgres } from "./own-postgres";

type OwnPostgres = Awaited<ReturnType<typeof startOwnPostgres>>;

/** A database that a test may break. */
export type Breakable = { url: string; postgres: OwnPostgres | null; remove: () => Promise<void> };

/** With the demo study. */
function breakableSqlite(options: { onDisk?: boolean } = {}): Breakable {
  const folder = newFolder("faults", options);
  const file = join(folder, "parallax.db");
  copyFileSync(join(process.env.SQLITE_TEMPLATE_FOLDER ?? "", "demo.db"), file);
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { url: `file:${file}`, postgres: null, remove };
}

/** Empty: the first server that starts on it loads the demo study. */
async function breakablePostgresql(): Promise<Breakable> {
  const postgres = await startOwnPostgres();
  return { url: postgres.url, postgres, remove: postgres.stop };
}

export const breakable = { SQLite: breakableSqlite, PostgreSQL: breakablePostgresql };
