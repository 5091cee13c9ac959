import Sqlite from "better-sqlite3";
import { environment } from "../base/env";
import { sqlitePath } from "./adapter";
import { reader } from "./client";

/** A row as an array of its columns. */
export type Row = readonly unknown[];

export type Snapshot = {
  /** `sql` names its values by ?, in both databases. */
  rows: (sql: string, values: readonly (number | string)[]) => Promise<Row[]>;
  /** SQL for the day of a moment, in whole days since 1970-01-01 UTC, or null. */
  dayOf: (column: string) => string;
};

/** Longer than any reading of a study should take. */
const longestMs = 120_000;

const lockWaitMs = 5_000;

async function sqliteSnapshot<T>(path: string, work: (snapshot: Snapshot) => Promise<T>) {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: lockWaitMs });
  try {
    // Everything after the first read is of the same state; in write-ahead mode nobody waits for it.
    database.exec("BEGIN");
    return await work({
      rows: async (sql, values) => database.prepare(sql).raw(true).all(values) as Row[],
      dayOf: (column) => `CAST(floor(unixepoch(${column}) / 86400.0) AS INTEGER)`,
    });
  } finally {
    database.close();
  }
}

function numbered(sql: string): string {
  let place = 0;
  return sql.replace(/\?/g, () => {
    place += 1;
    return `$${place}`;
  });
}

function postgresqlSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return reader().$transaction(
    async (tx) => {
      // As many rows may have changed as the study has, and they come by one statement.
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${longestMs}`);
      return work({
        rows: async (sql, values) => {
          const rows = await tx.$queryRawUnsafe<object[]>(numbered(sql), ...values);
          return rows.map((row) => Object.values(row));
        },
        dayOf: (column) => `CAST(floor(extract(epoch FROM ${column}) / 86400) AS INTEGER)`,
      });
    },
    // One state of the database for all statements; SQLite's client, whose types stand here, has no such level.
    { isolationLevel: "RepeatableRead" as "Serializable", maxWait: 5_000, timeout: longestMs },
  );
}

/**
 * Reads many rows as arrays, past Prisma, all of one state of the database. Each call of `rows` holds up
 * the process for as long as SQLite takes: ask for a few thousand rows at a time.
 */
export function readSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { databaseKind, databaseUrl } = environment();
  return databaseKind === "sqlite"
    ? sqliteSnapshot(sqlitePath(databaseUrl), work)
    : postgresqlSnapshot(work);
}
