import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { isInUse } from "./backup-refusals";
import type { Restored } from "./held";
import { checkSqliteBackup } from "./sqlite-check";

/**
 * Merges what stands in the write-ahead log into the file, which SQLite does only for a connection that is
 * alone. Throws an Error when somebody else has the database open.
 */
function takeAlone(path: string): void {
  const database = new Database(path, { fileMustExist: true, timeout: 500 });
  try {
    database.pragma("journal_mode = DELETE");
  } catch (cause) {
    throw isInUse(path, cause);
  } finally {
    database.close();
  }
}

/** Nothing of another database may be merged into the one that comes. */
function removeLogs(path: string): void {
  for (const ending of ["-wal", "-shm", "-journal"]) rmSync(path + ending, { force: true });
}

/**
 * Puts a back-up in the place of a SQLite database that no server uses. The file is read whole first; what
 * stood there is kept beside it under another name. Throws an Error in plain words as checkSqliteBackup
 * does, and when the database is in use: then nothing has changed.
 */
export function restoreSqlite(of: {
  from: string;
  to: string;
  /** Names of the migrations that this version knows. */
  known: readonly string[];
  /** Names what is kept, such as "2026-01-31T12-00-00". */
  moment: string;
}): Restored {
  const { from, to, known, moment } = of;
  checkSqliteBackup(from, known);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const partial = `${to}.partial`;
  copyFileSync(from, partial);
  const held = checkSqliteBackup(partial, known);
  const isThere = existsSync(to);
  const kept = isThere ? `${to}.before-${moment}` : null;
  try {
    if (isThere) takeAlone(to);
    if (kept) renameSync(to, kept);
    removeLogs(to);
    renameSync(partial, to);
  } finally {
    rmSync(partial, { force: true });
  }
  return { held, kept };
}
