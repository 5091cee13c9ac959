import { closeSync, existsSync, openSync, readSync } from "node:fs";
import Database from "better-sqlite3";
import { isDamaged, isForeign, isMissing, isNewer } from "./backup-refusals";
import type { Held } from "./held";

const HEADER = "SQLite format 3\0";

function headerOf(path: string): string {
  const bytes = Buffer.alloc(HEADER.length);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, HEADER.length, 0);
  } finally {
    closeSync(file);
  }
  return bytes.toString("latin1");
}

function requireWhole(database: Database.Database, path: string): void {
  const found = database.pragma("integrity_check(3)", { simple: true });
  if (found !== "ok") throw isDamaged(path, String(found));
  if ((database.pragma("foreign_key_check") as unknown[]).length > 0) {
    throw isDamaged(path, "rows point to others that are not there");
  }
}

function migrationsOf(database: Database.Database, path: string): string[] {
  const hasTable = database.prepare(
    "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
  );
  if (!hasTable.get("_prisma_migrations") || !hasTable.get("Study") || !hasTable.get("Event")) {
    throw isForeign(path);
  }
  const rows = database
    .prepare("SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL")
    .all() as { name: string }[];
  return rows.map(({ name }) => name).sort();
}

function held(database: Database.Database, migration: string): Held {
  const number = (sql: string) => Number(database.prepare(sql).pluck().get() ?? 0);
  return {
    migration,
    studies: number(`SELECT count(*) FROM "Study"`),
    quotes: number(`SELECT count(*) FROM "Quote"`),
    annotations: number(`SELECT count(*) FROM "Annotation" WHERE "state" = 'submitted'`),
    lastEvent: number(`SELECT max("id") FROM "Event"`),
  };
}

/**
 * Reads all of a file and tells what it holds. Throws an Error in plain words when it is missing, no SQLite
 * file, damaged, or of another program, or when its migrations are not among `known`: those of a newer
 * version, whose rows this one would not understand.
 */
export function checkSqliteBackup(path: string, known?: readonly string[]): Held {
  if (!existsSync(path)) throw isMissing(path);
  if (headerOf(path) !== HEADER) throw new Error(`${path}: this is no SQLite database.`);
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { readonly: true, fileMustExist: true });
    const migrations = migrationsOf(database, path);
    requireWhole(database, path);
    const newer = migrations.find((name) => known && !known.includes(name));
    if (newer) throw isNewer(path, newer);
    return held(database, migrations.at(-1) ?? "");
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    throw isDamaged(path, error.message, error);
  } finally {
    database?.close();
  }
}
