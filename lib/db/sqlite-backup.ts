import { existsSync, renameSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { isTaken } from "./backup-refusals";
import type { Held } from "./held";
import { checkSqliteBackup } from "./sqlite-check";

/**
 * Writes what a SQLite database holds at one moment into a file of its own, while others go on writing,
 * and reads it back: what is returned is what the copy holds. A copy that is not whole is taken away again.
 * Throws an Error in plain words when there is no such database, when a file of that name exists, and
 * when the copy does not hold.
 */
export function backUpSqlite({ from, to }: { from: string; to: string }): Held {
  if (!existsSync(from)) throw new Error(`${from}: there is no database.`);
  if (existsSync(to)) throw isTaken(to);
  const partial = `${to}.partial`;
  rmSync(partial, { force: true });
  try {
    const database = new Database(from, { readonly: true, fileMustExist: true, timeout: 10_000 });
    try {
      database.prepare("VACUUM INTO ?").run(partial);
    } finally {
      database.close();
    }
    const held = checkSqliteBackup(partial);
    renameSync(partial, to);
    return held;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
