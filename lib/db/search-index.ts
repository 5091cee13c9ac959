import { environment } from "../base/env";
import { databaseAdapter } from "./adapter";
import { readRows } from "./read-rows";

// Not every server lets its users have extensions; what is missing then is speed. SQLite has its index by
// a migration.
const makeIfAllowed = `
  DO $$ BEGIN
    IF to_regclass('"Quote_searchText_trigrams"') IS NULL THEN
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX "Quote_searchText_trigrams" ON "Quote" USING gin ("searchText" gin_trgm_ops);
    END IF;
  EXCEPTION
    WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN NULL;
  END $$`;

/** Gives a PostgreSQL database the index that search asks, where it lacks it and allows it. */
export async function makeSearchIndex(databaseUrl: string): Promise<void> {
  const connection = await databaseAdapter(databaseUrl).connect();
  try {
    await connection.executeRaw({ sql: makeIfAllowed, args: [], argTypes: [] });
  } finally {
    await connection.dispose();
  }
}

/** Whether search has an index; without one it reads all texts. */
export async function hasSearchIndex(): Promise<boolean> {
  if (environment().databaseKind === "sqlite") return true;
  const [row] = await readRows<{ found: boolean }>(
    `SELECT to_regclass('"Quote_searchText_trigrams"') IS NOT NULL AS found`,
  );
  return row?.found ?? false;
}
