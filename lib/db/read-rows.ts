import { setImmediate as othersTurn } from "node:timers/promises";
import { environment } from "../base/env";
import { pools, statementReader } from "./client";
import { withDigest } from "./faults";
import { postgresqlRows } from "./postgresql-rows";
import { prepared } from "./prepared";
import type { Value } from "./sql";

/** SQLite reads on the process's only thread: after so many milliseconds of it others go on. */
const TURN_MS = 5;

let readMs = 0;

async function sqliteRows<Row>(sql: string, values: readonly Value[]): Promise<Row[]> {
  const begun = performance.now();
  const rows = prepared(statementReader(), sql).all(values) as Row[];
  readMs += performance.now() - begun;
  if (readMs > TURN_MS) {
    readMs = 0;
    await othersTurn();
  }
  return rows;
}

/**
 * Rows of a statement that names its values by ?, past Prisma: for what nearly every request asks, and every
 * start, which then need not wait for its engine. Columns are as the database's driver tells them: SQLite
 * has no booleans and no dates.
 */
export async function readRows<Row>(sql: string, values: readonly Value[] = []): Promise<Row[]> {
  try {
    return environment().databaseKind === "sqlite"
      ? await sqliteRows<Row>(sql, values)
      : await postgresqlRows<Row>(pools().reading, sql, values);
  } catch (error) {
    throw withDigest(error);
  }
}
