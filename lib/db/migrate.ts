import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { databaseAdapter, requireWriteAheadLog, sqlitePath } from "./adapter";
import { withSchemaEngine } from "./schema-engine";
import { makeSearchIndex } from "./search-index";

const rooms = { sqlite: "prisma", postgresql: "prisma/postgres" } as const;

/** Where the schema and the migrations of a kind of database stand, from the repository's root. */
function databaseRoom(databaseUrl: string): string {
  return join(
    /*turbopackIgnore: true*/ process.cwd(),
    databaseUrl.startsWith("file:") ? rooms.sqlite : rooms.postgresql,
  );
}

/** The names of all migrations, oldest first. */
export async function migrationNames(databaseUrl: string): Promise<string[]> {
  const entries = await readdir(join(databaseRoom(databaseUrl), "migrations"), {
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function migrationList(databaseUrl: string) {
  const baseDir = join(databaseRoom(databaseUrl), "migrations");
  const read = (path: string) => readFile(join(baseDir, path), "utf8");
  const migrationDirectories = await Promise.all(
    (await migrationNames(databaseUrl)).map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await read(join(name, "migration.sql")) },
      },
    })),
  );
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: await read("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/**
 * One transaction around all migrations and what is noted of them, so that a start that is killed
 * half-way leaves the database as it was. SQLite rebuilds tables with their keys unchecked, which a
 * transaction can't begin to do; they are checked by whoever opens the file next.
 */
const atOnce = {
  sqlite: { begin: "PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE", end: "COMMIT" },
  postgresql: { begin: "BEGIN", end: "COMMIT" },
};

/** A transaction is one connection's; the pool that serves the application has several. */
function migratingAdapter(databaseUrl: string) {
  if (databaseUrl.startsWith("file:")) return databaseAdapter(databaseUrl);
  return new PrismaPg({ connectionString: databaseUrl, connectionTimeoutMillis: 5000, max: 1 });
}

const notedSql = `SELECT migration_name, CASE WHEN finished_at IS NULL THEN 0 ELSE 1 END
  FROM _prisma_migrations WHERE rolled_back_at IS NULL`;

type Noted = { name: string; isFinished: boolean };

/** What a database says of the migrations that it has had; nothing where it is new. */
async function notedMigrations(databaseUrl: string): Promise<Noted[]> {
  const connection = await databaseAdapter(databaseUrl).connect();
  const isThere = databaseUrl.startsWith("file:")
    ? `SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`
    : `SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL`;
  const rowsOf = async (sql: string) =>
    (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  try {
    if ((await rowsOf(isThere)).length === 0) return [];
    const rows = await rowsOf(notedSql);
    return rows.map(([name, finished]) => ({ name: String(name), isFinished: finished === 1 }));
  } finally {
    await connection.dispose();
  }
}

/** Whether all is applied. Throws for what a newer version has made: this one might even lose it. */
async function isUpToDate(databaseUrl: string): Promise<boolean> {
  const known = await migrationNames(databaseUrl);
  const noted = await notedMigrations(databaseUrl);
  const newer = noted.find(({ name, isFinished }) => isFinished && !known.includes(name));
  if (newer) {
    throw new Error(
      `The database was made by a newer version of Parallax (${newer.name}). Update Parallax, or restore a back-up of this version.`,
    );
  }
  const finished = new Set(noted.flatMap(({ name, isFinished }) => (isFinished ? [name] : [])));
  return noted.every(({ isFinished }) => isFinished) && known.every((name) => finished.has(name));
}

async function migrate(databaseUrl: string): Promise<string[]> {
  const use = {
    schemaPath: join(databaseRoom(databaseUrl), "schema.prisma"),
    adapter: migratingAdapter(databaseUrl),
    around: atOnce[databaseUrl.startsWith("file:") ? "sqlite" : "postgresql"],
  };
  const migrationsList = await migrationList(databaseUrl);
  const { appliedMigrationNames } = await withSchemaEngine(use, (engine) =>
    engine.applyMigrations({
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}

/**
 * Brings a database to the newest schema and returns the names of the migrations that it applied.
 * Writes Prisma's own table of migrations, so `prisma migrate deploy` works on the database too.
 * Throws an Error in plain words for a database of a newer version, which stays as it is.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  if (databaseUrl.startsWith("file:")) requireWriteAheadLog(sqlitePath(databaseUrl));
  // The engine takes a second to begin, and tens of megabytes: most starts have nothing for it to do.
  const applied = (await isUpToDate(databaseUrl)) ? [] : await migrate(databaseUrl);
  if (!databaseUrl.startsWith("file:")) await makeSearchIndex(databaseUrl);
  return applied;
}
