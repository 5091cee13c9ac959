import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import Database from "better-sqlite3";
import { Pool as Connections } from "pg";
import type { Pool } from "../base/env";

// SQLite waits for its lock on the only thread: kept short here, and asked again by the queue of writes.
const lockWaitMs = 100;

// PostgreSQL waits by itself; a connection that waits is one that nobody else has.
const rowWaitMs = 5000;

class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect();
    // The driver is built with synchronous=NORMAL in WAL; an acknowledged write must outlive a power cut.
    await connection.executeScript("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");
    return connection;
  }
}

/**
 * A SQLite connection whose driver can be reached beside Prisma: what the driver runs while Prisma's
 * transaction is open belongs to that transaction.
 */
class DrivenSqlite extends DurableSqlite {
  driver: Database.Database | undefined;

  override async connect() {
    const connection = await super.connect();
    const { client } = connection as unknown as { client: unknown };
    if (!(client instanceof Database)) throw new TypeError("the adapter hides its driver");
    this.driver = client;
    return connection;
  }
}

/** file:… → an absolute path; a relative one is meant from the repository's root. */
export function sqlitePath(databaseUrl: string): string {
  return resolve(
    /*turbopackIgnore: true*/ process.cwd(),
    databaseUrl.replace(/^file:(\/\/)?/, "").replace(/\?.*$/, ""),
  );
}

/** A connection to a SQLite file that Prisma has no part in, as durable as those that it has. */
export function durableConnection(databaseUrl: string): Database.Database {
  const path = sqlitePath(databaseUrl);
  const database = new Database(path, { fileMustExist: true, timeout: lockWaitMs });
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

/** One that only reads. */
export function readingConnection(databaseUrl: string): Database.Database {
  const path = sqlitePath(databaseUrl);
  const database = new Database(path, { fileMustExist: true, timeout: lockWaitMs });
  database.pragma("query_only = ON");
  return database;
}

/**
 * Sets write-ahead logging, without which one busy commit loses later writes. Throws an error that
 * names the path when the file can't be opened or SQLite refuses.
 */
export function requireWriteAheadLog(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path, { timeout: 2000 });
    const mode = database.pragma("journal_mode = WAL", { simple: true });
    database.close();
    if (mode !== "wal") throw new Error(`write-ahead logging is not to be had (${mode})`);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/**
 * For what prepares or checks a database: migrations, and the lock that keeps others from preparing it
 * too. They take as long as they take.
 */
export function databaseAdapter(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  if (!databaseUrl.startsWith("file:")) {
    return new PrismaPg({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 5000,
      fallback_application_name: "parallax-preparing",
    });
  }
  return new DurableSqlite({ url: sqlitePath(databaseUrl), timeout: lockWaitMs });
}

/**
 * Connections to PostgreSQL for what serves requests, for Prisma and for plain statements. Whoever waits for
 * a row longer than a save's patience is told that the database is busy, as on SQLite. Parameters of the
 * address win over these. One connection stays open however long nobody asks for anything: by it, who would
 * restore the database sees that it is in use.
 */
export function connectionPool(databaseUrl: string, pool: Pool): Connections {
  const connections = new Connections({
    connectionString: databaseUrl,
    max: pool.connections,
    min: 1,
    // It keeps no process that has nothing else to do.
    allowExitOnIdle: true,
    connectionTimeoutMillis: pool.waitMs,
    statement_timeout: pool.statementMs,
    lock_timeout: rowWaitMs,
    fallback_application_name: "parallax",
  });
  // One that breaks while nobody uses it is gone from the pool, and that is all.
  connections.on("error", () => undefined);
  return connections;
}

/** Prisma on connections that others use too. */
export const adapterOn = (connections: Connections) => new PrismaPg(connections);

export function drivenSqliteAdapter(databaseUrl: string): DrivenSqlite {
  return new DrivenSqlite({ url: sqlitePath(databaseUrl), timeout: lockWaitMs });
}
