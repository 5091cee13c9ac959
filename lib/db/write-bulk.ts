import { environment } from "../base/env";
import type { Bulk } from "./bulk";
import { postgresqlBulk } from "./bulk-postgresql";
import { sqliteBulk } from "./bulk-sqlite";
import { drivenWriter, endDrivenWriter, writer } from "./client";
import { numbered, type Sql } from "./sql";
import { attempt, inTurn, type Transaction } from "./write";

/** A million rows take a minute, or several on a busy machine. */
const timeoutMs = 3_600_000;

/**
 * One transaction of many rows, in the process's queue of writes: whatever is written meanwhile waits
 * for it and joins nothing. On SQLite it has a connection of its own, whose driver inserts. Like a
 * write, it begins with one and may run more than once, and only database calls belong in it.
 */
export function writeInBulk<T>(work: (tx: Transaction, bulk: Bulk) => Promise<T>): Promise<T> {
  return inTurn(async (deadline) => {
    if (environment().databaseKind === "postgresql") {
      const on = { client: writer(), deadline, timeoutMs };
      return attempt(on, async (tx) => {
        // A batch of rows with all their keys and indexes is no request that got out of hand.
        await tx.$executeRawUnsafe("SET LOCAL statement_timeout = 0");
        const run: Sql["rows"] = (sql, values) => tx.$queryRawUnsafe(numbered(sql), ...values);
        return work(tx, postgresqlBulk(run));
      });
    }
    const { client, adapter } = drivenWriter();
    try {
      return await attempt({ client, deadline, timeoutMs }, (tx) => {
        if (!adapter.driver) throw new TypeError("Prisma's transaction is on no connection");
        return work(tx, sqliteBulk(adapter.driver));
      });
    } catch (error) {
      // Whatever state the connection is in, the next bulk write has a new one.
      await endDrivenWriter();
      throw error;
    }
  });
}
