import { setImmediate as othersTurn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { type Bulk, quoted, replacing, returningId, uniqueColumns } from "./bulk";
import { prepared } from "./prepared";

/** How many rows the process's only thread inserts before others get a turn: a few milliseconds. */
const rowsATurn = 500;

/** Many rows in one run of a statement take a third less than a run for each. */
const rowsARun = 20;

/** As Prisma writes it into a column. */
function columnValue(value: unknown) {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

function valuesOf(row: object, columns: string[]): unknown[] {
  return columns.map((column) => columnValue((row as Record<string, unknown>)[column]));
}

/** Prepared statements, run again and again. */
export function sqliteBulk(driver: Database): Bulk {
  const lastIds = new Map<string, number>();

  const insertion = (table: string, columns: string[], rows: number) => {
    const row = `(${columns.map(() => "?").join(", ")})`;
    const values = Array.from({ length: rows }, () => row).join(", ");
    return `INSERT INTO "${table}" (${quoted(columns)}) VALUES ${values}`;
  };

  return {
    async insert(table, rows) {
      if (!rows[0]) return;
      const columns = Object.keys(rows[0]);
      const statement = (count: number) => prepared(driver, insertion(table, columns, count));
      for (let at = 0; at < rows.length; at += rowsARun) {
        if (at % rowsATurn === 0 && rows.length > rowsARun) await othersTurn();
        const run = rows.slice(at, at + rowsARun);
        const values = run.flatMap((row) => valuesOf(row, columns));
        statement(run.length).run(values);
      }
    },

    async insertNew(table, rows) {
      const ids = new Set<number>();
      if (!rows[0]) return ids;
      const columns = Object.keys(rows[0]);
      const unlessThere = `ON CONFLICT (${quoted(uniqueColumns[table])}) DO NOTHING`;
      const statement = prepared(driver, `${insertion(table, columns, 1)} ${unlessThere}`);
      for (const [at, row] of rows.entries()) {
        if (at % rowsATurn === 0) await othersTurn();
        if (statement.run(valuesOf(row, columns)).changes === 1) ids.add(row.id);
      }
      return ids;
    },

    async upsert(table, row, columns) {
      const all = Object.keys(row);
      const onConflict = `ON CONFLICT (${quoted(uniqueColumns[table])}) ${replacing(columns)}`;
      const upserting = `${insertion(table, all, 1)} ${onConflict}${returningId(table)}`;
      const statement = prepared(driver, upserting);
      const values = valuesOf(row, all);
      const written = statement.reader ? statement.get(values) : statement.run(values);
      return (written as { id?: number }).id as never;
    },

    async takeIds(table, count) {
      // The highest id that the table ever had; nobody else writes while this transaction holds the lock.
      const ever = driver.prepare("SELECT seq FROM sqlite_sequence WHERE name = ?").pluck();
      const last = lastIds.get(table) ?? Number(ever.get(table) ?? 0);
      lastIds.set(table, last + count);
      return Array.from({ length: count }, (_, at) => last + 1 + at);
    },
  };
}
