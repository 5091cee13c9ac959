import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import Database from "better-sqlite3";
import { Client } from "pg";
import { startPostgres } from "../../support/postgres";
import { type BenchTable, INDEXES } from "./tables";

/** Longer than this no database gets to take its rows in. */
const LOADING_MS = 300_000;
const ROWS_A_LOOK = 100_000;

/** A database that holds the tables of the bench and answers in numbers. */
export type Engine = {
  name: string;
  /** Takes tables from files, each by its name, and makes ready to answer; throws when that takes too long. */
  load: (tables: readonly BenchTable[], files: ReadonlyMap<string, string>) => Promise<void>;
  rows: (sql: string) => Promise<number[][]>;
  close: () => Promise<void>;
};

/** Says that a database was given up on while it loaded. */
export class LoadedTooLong extends Error {}

/** Asked while a database loads: throws when it has had its time. */
function deadline(): () => void {
  const last = performance.now() + LOADING_MS;
  return () => {
    if (performance.now() > last) throw new LoadedTooLong();
  };
}

const declared = ({ name, columns }: BenchTable) =>
  `CREATE TABLE ${name} (${columns.map((column) => `${column} INTEGER`).join(", ")})`;

export async function sqlite(folder: string): Promise<Engine> {
  const database = new Database(join(folder, "bench.sqlite"));
  for (const setting of ["journal_mode = OFF", "synchronous = OFF", "mmap_size = 8000000000"]) {
    database.pragma(setting);
  }
  return {
    name: "SQLite",
    load: async (tables) => {
      const inTime = deadline();
      for (const table of tables) {
        database.exec(declared(table));
        const marks = table.columns.map(() => "?").join(", ");
        const insert = database.prepare(`INSERT INTO ${table.name} VALUES (${marks})`);
        let rows = 0;
        database.transaction(() => {
          for (const row of table.rows()) {
            insert.run(row);
            if (++rows % ROWS_A_LOOK === 0) inTime();
          }
        })();
      }
      for (const index of INDEXES) {
        inTime();
        database.exec(index);
      }
      database.exec("ANALYZE");
    },
    rows: async (sql) => database.prepare(sql).raw().all() as number[][],
    close: async () => {
      database.close();
    },
  };
}

export async function postgres(folder: string): Promise<Engine> {
  const server = await startPostgres(join(folder, "postgres"));
  const client = new Client({ connectionString: server.url });
  await client.connect();
  return {
    name: "PostgreSQL",
    load: async (tables, files) => {
      const inTime = deadline();
      const statements = tables.flatMap((table) => [
        declared(table),
        `COPY ${table.name} FROM '${files.get(table.name)}' (FORMAT csv)`,
      ]);
      for (const statement of [...statements, ...INDEXES, "VACUUM ANALYZE"]) {
        await client.query(statement);
        inTime();
      }
    },
    rows: async (text) => {
      const { rows } = await client.query({ text, rowMode: "array" });
      return rows.map((row: unknown[]) => row.map(Number));
    },
    close: async () => {
      await client.end();
      await server.stop();
    },
  };
}

export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    name: "DuckDB",
    load: async (tables, files) => {
      for (const table of tables) {
        await connection.run(declared(table));
        await connection.run(`COPY ${table.name} FROM '${files.get(table.name)}' (FORMAT csv)`);
      }
    },
    rows: async (sql) => {
      const result = await connection.runAndReadAll(sql);
      return result.getRows().map((row) => row.map(Number));
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const LINES_AT_ONCE = 20_000;

function* lines({ rows }: BenchTable): Generator<string> {
  let text: string[] = [];
  for (const row of rows()) {
    text.push(row.map((value) => value ?? "").join(","));
    if (text.length < LINES_AT_ONCE) continue;
    yield `${text.join("\n")}\n`;
    text = [];
  }
  if (text.length > 0) yield `${text.join("\n")}\n`;
}

/** The tables as CSV files without heads: their paths by their names. */
export async function csvFiles(tables: readonly BenchTable[], folder: string) {
  const files = new Map<string, string>();
  for (const table of tables) {
    const path = join(folder, `${table.name}.csv`);
    await pipeline(Readable.from(lines(table)), createWriteStream(path));
    files.set(table.name, path);
  }
  return files;
}
