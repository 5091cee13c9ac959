import type { Database } from "better-sqlite3";
import { DatabaseError, type PoolClient } from "pg";
import { AppError } from "../base/app-error";
import { environment } from "../base/env";
import { postgresqlBulk } from "./bulk-postgresql";
import { sqliteBulk } from "./bulk-sqlite";
import { endStatementWriter, pools, statementWriter } from "./client";
import { postgresqlRows } from "./postgresql-rows";
import { prepared } from "./prepared";
import type { Sql } from "./sql";
import { inTurn, untilDone } from "./write";

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

/** How long a transaction may go on: others wait for the rows that it has written. */
const longestMs = 15_000;

function postgresqlSql(client: PoolClient): Sql {
  const until = performance.now() + longestMs;
  const rows: Sql["rows"] = async (sql, values) => {
    if (performance.now() > until) throw new AppError("unavailable", { key: "busy" });
    return postgresqlRows(client, sql, values);
  };
  const { insert, upsert } = postgresqlBulk(rows);
  return { insert, upsert, rows };
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

async function onSqlite<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
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

/** Ends a transaction that failed; says whether its connection can be used on. */
async function isTakenBack(client: PoolClient, error: unknown): Promise<boolean> {
  // What is no answer of the database may have left a statement under way.
  if (!(error instanceof AppError || error instanceof DatabaseError)) return false;
  return postgresqlRows(client, "ROLLBACK").then(
    () => true,
    () => false,
  );
}

async function onPostgresql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pools().writing.connect();
  // A connection that breaks fails the statement under way, or the next one.
  const ignore = () => undefined;
  client.on("error", ignore);
  let isSound = true;
  try {
    await postgresqlRows(client, "BEGIN");
    const done = await work(postgresqlSql(client));
    await postgresqlRows(client, "COMMIT");
    return done;
  } catch (error) {
    isSound = await isTakenBack(client, error);
    throw error;
  } finally {
    client.off("error", ignore);
    client.release(!isSound);
  }
}

/**
 * One transaction of plain statements, in the process's queue of writes, for what is written often. As
 * write: only database calls belong in it, it begins with a write, and it may run more than once.
 */
export function writeSql<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  return inTurn((deadline) =>
    untilDone(deadline, () =>
      environment().databaseKind === "sqlite" ? onSqlite(work) : onPostgresql(work),
    ),
  );
}
