import { environment } from "../base/env";
import { sqlitePath } from "./adapter";
import { reader } from "./client";
import { withDigest } from "./faults";
import { longestMs, postgresqlSnapshotOf, type Snapshot } from "./snapshot-of";
import { sqliteSnapshot } from "./sqlite-snapshot";

function postgresqlSnapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return reader().$transaction(
    async (tx) => {
      // As many rows may have changed as the study has, and they come by one statement.
      await tx.$executeRawUnsafe(`SET LOCAL statement_timeout = ${longestMs}`);
      return work(
        postgresqlSnapshotOf(async (sql, values) => {
          const rows = await tx.$queryRawUnsafe<object[]>(sql, ...values);
          return rows.map((row) => Object.values(row));
        }),
      );
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
