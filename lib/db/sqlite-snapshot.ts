import Sqlite from "better-sqlite3";
import { type Row, type Snapshot, sqliteSnapshotOf } from "./snapshot-of";

const lockWaitMs = 5_000;

/** Reads a SQLite file over a connection of its own; as readSnapshot. */
export async function sqliteSnapshot<T>(
  path: string,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
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
    return await work(
      sqliteSnapshotOf(async (sql, values) => statementOf(sql).all(values) as Row[]),
    );
  } finally {
    database.close();
  }
}
