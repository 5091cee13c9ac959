import { environment } from "../base/env";
import { sqlitePath } from "./adapter";

/** A SQLite file by its path, or a PostgreSQL database by its address. */
export type Place = { path: string } | { url: string; waitMs: number };

/** Where the database is, for a thread that opens a connection of its own. */
export function databasePlace(): Place {
  const { databaseKind, databaseUrl, pool } = environment();
  return databaseKind === "sqlite"
    ? { path: sqlitePath(databaseUrl) }
    : { url: databaseUrl, waitMs: pool.waitMs };
}
