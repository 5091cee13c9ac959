import { type Pool, type PoolClient, types } from "pg";
import { environment } from "../base/env";
import { numbered, type Value } from "./sql";

/** Counts are numbers: none is beyond what a number holds. */
const parser = ((oid: number, format?: "text") =>
  oid === types.builtins.INT8
    ? Number
    : types.getTypeParser(oid, format)) as typeof types.getTypeParser;

/** The server ends a statement that takes too long; this much later it has gone without a word. */
const graceMs = 5000;

/** Rows of a statement that names its values by ?, on a connection or on any of a pool. */
export async function postgresqlRows<Row>(
  connection: Pool | PoolClient,
  sql: string,
  values: readonly Value[] = [],
): Promise<Row[]> {
  const { statementMs } = environment().pool;
  const statement = {
    text: numbered(sql),
    values: [...values],
    types: { getTypeParser: parser },
    // Without a bound there, there is none here.
    query_timeout: statementMs && statementMs + graceMs,
  };
  return (await connection.query(statement)).rows as Row[];
}
