import { Client } from "pg";

/** Connects past the application, for as long as the work takes. */
export async function connected<T>(
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: database });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** Runs one statement on a PostgreSQL database; its rows. */
export const query = (database: string, sql: string, values: unknown[] = []) =>
  connected(database, async (client) => (await client.query(sql, values)).rows as object[]);

const schemaSql = `
  SELECT indexdef AS is FROM pg_indexes
    WHERE schemaname = 'public' AND indexname <> 'Quote_searchText_trigrams'
  UNION ALL SELECT pg_get_constraintdef(oid) || conname FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT table_name || column_name || data_type || is_nullable || coalesce(column_default, '')
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT sequencename || coalesce(last_value, 0) FROM pg_sequences
    WHERE schemaname = 'public'
  ORDER BY 1`;

/**
 * All rows of all tables of a PostgreSQL database, and the schema that they stand in; without the index of
 * search, which a start makes.
 */
export const contentOf = (database: string) =>
  connected(database, async (client) => {
    const read = async (sql: string) => (await client.query(sql)).rows as Record<string, string>[];
    const rows: Record<string, unknown> = {};
    const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
    for (const { name } of await read(tables)) {
      rows[`${name}`] = await read(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    }
    return { rows, schema: await read(schemaSql) };
  });
