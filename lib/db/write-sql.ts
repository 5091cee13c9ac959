import type { Database } from "better-sqlite3";
import { environment } from "../base/env";
import { postgresqlBulk } from "./bulk-postgresql";
import { sqliteBulk } from "./bulk-sqlite";
import { endStatementWriter, statementWriter, writer } from "./client";
import { prepared } from "./prepared";
import { numbered, type Sql } from "./sql";
import { attempt, inTurn, type Transaction, untilDone } from "./write";

function sqliteSql(driver: Database): Sql {
  const { insert, upsert } = sqliteBulk(driver);
  return {
    insert,
    upsert,
    rows: async <Row>(sql: string, values: readonly unknown[]) => {
      const statement = prepared(driver, sql);
      if (statement.reader) return statement.all(values) as Row[];
      statement.run(values);
      return [];
    },
  };
}

function postgresqlSql(tx: Transaction): Sql {
  const { insert, upsert } = postgresqlBulk(tx);
  return { insert, upsert, rows: (sql, values) => tx.$queryRawUnsafe(numbered(sql), ...values) };
}

/** Ends a transaction that failed; a full disk has done so already. */
function takeBack(driver: Database): void {
  try {
    if (driver.inTransaction) driver.exec("ROLLBACK");
  } catch {
    // Whatever state the connection is in, the next write has a new one.
    endStatementWriter();
  }
}

async function once<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const driver = statementWriter();
  driver.exec("BEGIN IMMEDIATE");
  try {
    const done = await work(sqliteSql(driver));
    driver.exec("COMMIT");
    return done;
  } catch (error) {
    takeBack(driver);
    throw error;
  }
}

/**
 * One transaction of plain statements, in the process's queue of writes, for what is written often. As
 * write: only database calls belong in it, it begins with a write, and it may run more than once.
 */
export function writeSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return inTurn((deadline) =>
    environment().databaseKind === "sqlite"
      ? untilDone(deadline, () => once(work))
      : attempt({ client: writer(), deadline, timeoutMs: 15000 }, (tx) => work(postgresqlSql(tx))),
  );
}
