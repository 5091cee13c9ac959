import { type Bulk, quoted, replacing, returningId, uniqueColumns } from "./bulk";
import type { Sql } from "./sql";

/** All rows as JSON in one statement; their types are those of the table. */
function insertion(table: string, first: object): string {
  const columns = quoted(Object.keys(first));
  return `INSERT INTO "${table}" (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", ?::json)`;
}

/** One statement for many rows, run by what a transaction runs statements by. */
export function postgresqlBulk(run: Sql["rows"]): Bulk {
  return {
    async insert(table, rows) {
      if (rows[0]) await run(insertion(table, rows[0]), [JSON.stringify(rows)]);
    },

    async insertNew(table, rows) {
      if (!rows[0]) return new Set();
      const inserted = await run<{ id: number }>(
        `${insertion(table, rows[0])}
         ON CONFLICT (${quoted(uniqueColumns[table])}) DO NOTHING RETURNING "id"`,
        [JSON.stringify(rows)],
      );
      return new Set(inserted.map(({ id }) => id));
    },

    async upsert(table, row, columns) {
      const onConflict = `ON CONFLICT (${quoted(uniqueColumns[table])}) ${replacing(columns)}`;
      const statement = `${insertion(table, row)} ${onConflict}${returningId(table)}`;
      const [written] = await run<{ id: number }>(statement, [JSON.stringify([row])]);
      return written?.id as never;
    },

    async takeIds(table, count) {
      const rows = await run<{ id: number }>(
        `SELECT nextval(pg_get_serial_sequence('"${table}"', 'id'))::int AS id
         FROM generate_series(1, ?::int)`,
        [count],
      );
      return rows.map(({ id }) => id);
    },
  };
}
