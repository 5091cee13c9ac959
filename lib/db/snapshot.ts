import Sqlite from "better-sqlite3";
import { environment } from "../base/env";
import { sqlitePath } from "./adapter";
import { reader } from "./client";
import { withDigest } from "./faults";

/** A row as an array of its columns. */
export type Row = readonly unknown[];

export type Snapshot = {
  /** `sql` names its values by ?, in both databases. */
  rows: (sql: string, values: readonly (number | string)[]) => Promise<Row[]>;
  /** SQL for the day of a moment, in whole days since 1970-01-01 UTC, or null. */
  dayOf: (column: string) => string;
  /**
   * Rows to ask for at a time: SQLite holds up the process meanwhile, a few milliseconds for so many, and
   * PostgreSQL has to be asked again for each.
   */
  batch: number;
};

/** Longer than any reading of a study should take. */
const longestMs = 120_000;

const lockWaitMs = 5_000;

async function sqliteSnapshot<T>(path: string, work: (snapshot: Snapshot) => Promise<T>) {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: lockWaitMs });
  try {
    // Everything after the first read is of the same state; in write-ahead mode nobody waits for it.
    database.exec("BEGIN");
    const prepared = new Map<string, Sqlite.Statement>();
    const statementOf = (sql: string) => {
      const statement = prepared.get(sql) ?? database.prepare(sql).raw(true);
      prepared.set(sql, statement);
      return statement;
    };
    return await work({
      rows: async (sql, values) => statementOf(sql).all(values) as Row[],
      batch: 500,
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
        batch: 2_000,
        dayOf: (column) => `CAST(floor(extract(epoch FROM ${column}) / 86400) AS INTEGER)`,
      });
    },
    // One state of the database for all statements; SQLite's client, whose types stand here, has no such level.
    { isolationLevel: "RepeatableRead" as "Serializable", maxWait: 5_000, timeout: longestMs },
  );
}

/**
 * Reads many rows as arrays, past Prisma, all of one state of the database.
 */
export async function readSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const { databaseKind, databaseUrl } = environment();
  try {
    return databaseKind === "sqlite"
      ? await sqliteSnapshot(sqlitePath(databaseUrl), work)
      : await postgresqlSnapshot(work);
  } catch (error) {
    throw withDigest(error);
  }
}
