import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Statement } from "better-sqlite3";
import { environment } from "../base/env";
import { postgresqlBulk } from "./bulk-postgresql";
import { sqliteBulk } from "./bulk-sqlite";
import { endStatementWriter, statementWriter, writer } from "./client";
import { isPassing, unavailable } from "./faults";
import { numbered, type Sql } from "./sql";
import { attempt, inTurn, type Transaction } from "./write";

/** Statements of one connection, prepared once. */
const prepared = new WeakMap<Database, Map<string, Statement>>();

function sqliteSql(driver: Database): Sql {
  const statements = prepared.get(driver) ?? new Map<string, Statement>();
  prepared.set(driver, statements);
  const { insert, upsert } = sqliteBulk(driver, statements);
  return {
    insert,
    upsert,
    rows: async <Row>(sql: string, values: readonly unknown[]) => {
      const statement = statements.get(sql) ?? driver.prepare(sql);
      statements.set(sql, statement);
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

async function onSqlite<T>(deadline: number, work: (sql: Sql) => Promise<T>): Promise<T> {
  for (let pause = 10; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await once(work);
    } catch (error) {
      if (isPassing(error) && performance.now() < deadline) {
        await sleep(pause);
        continue;
      }
      throw unavailable(error) ?? error;
    }
  }
}

/**
 * One transaction of plain statements, in the process's queue of writes, for what is written often. As
 * write: only database calls belong in it, it begins with a write, and it may run more than once.
 */
export function writeSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return inTurn((deadline) =>
    environment().databaseKind === "sqlite"
      ? onSqlite(deadline, work)
      : attempt({ client: writer(), deadline, timeoutMs: 15000 }, (tx) => work(postgresqlSql(tx))),
  );
}
