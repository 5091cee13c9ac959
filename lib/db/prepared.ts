import type { Database, Statement } from "better-sqlite3";

const kept = new WeakMap<Database, Map<string, Statement>>();

/** The statement on this connection, prepared once. */
export function prepared(driver: Database, sql: string): Statement {
  const statements = kept.get(driver) ?? new Map<string, Statement>();
  kept.set(driver, statements);
  const statement = statements.get(sql) ?? driver.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
