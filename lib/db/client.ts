import type { Database as Sqlite } from "better-sqlite3";
import type { Pool } from "pg";
import { type Environment, environment } from "../base/env";
import {
  adapterOn,
  connectionPool,
  databaseAdapter,
  drivenSqliteAdapter,
  durableConnection,
  readingConnection,
  requireWriteAheadLog,
  sqlitePath,
} from "./adapter";
import { withDigest } from "./faults";
import { PrismaClient as PostgresqlClient } from "./generated/postgres/client";
import { PrismaClient } from "./generated/sqlite/client";

export type Database = PrismaClient;

/** PostgreSQL's connections, which the clients and plain statements share. */
type Pools = { reading: Pool; writing: Pool };

type Clients = {
  reader: Database;
  writer: Database;
  pools?: Pools;
  readStatements?: Sqlite | undefined;
  writeStatements?: Sqlite | undefined;
  driven?: Driven | undefined;
};

// Next keeps several copies of a module; the process keeps one pair of connections.
const process_ = globalThis as typeof globalThis & { parallaxClients?: Clients };

/** The client, whose queries say of a database that is away that it is. */
function telling(client: Database): Database {
  return client.$extends({
    query: {
      $allOperations: async ({ query, args }) => {
        try {
          return await query(args);
        } catch (error) {
          throw withDigest(error);
        }
      },
    },
  }) as unknown as Database;
}

/** Who saves is told that the database is busy no later than this. */
const longestWriteWaitMs = 5000;

/** Both clients are generated from one schema and differ in their provider only. */
function postgresql(connections: Pool): Database {
  return new PostgresqlClient({ adapter: adapterOn(connections) }) as unknown as Database;
}

function connect(env: Environment): Clients {
  const { databaseUrl, databaseKind, pool } = env;
  if (databaseKind === "postgresql") {
    // Saves that wait for an import to end must leave connections to those who read.
    const forWrites = Math.floor(pool.connections / 2);
    const forReads = pool.connections - forWrites;
    const reading = connectionPool(databaseUrl, { ...pool, connections: forReads });
    const waitMs = Math.min(pool.waitMs, longestWriteWaitMs);
    const writing = connectionPool(databaseUrl, { ...pool, connections: forWrites, waitMs });
    return {
      reader: telling(postgresql(reading)),
      writer: postgresql(writing),
      pools: { reading, writing },
    };
  }
  requireWriteAheadLog(sqlitePath(databaseUrl));
  // A plain query would join an interactive transaction open on the same connection: hence two.
  return {
    reader: telling(new PrismaClient({ adapter: databaseAdapter(databaseUrl) })),
    writer: new PrismaClient({ adapter: databaseAdapter(databaseUrl) }),
  };
}

function clients(): Clients {
  process_.parallaxClients ??= connect(environment());
  return process_.parallaxClients;
}

/** For reads by Prisma outside a transaction, and for counting requests. */
export function reader(): Database {
  return clients().reader;
}

/** For lib/db/write.ts and write-bulk.ts alone. */
export function writer(): Database {
  return clients().writer;
}

type Driven = ReturnType<typeof connectDriven>;

function connectDriven(databaseUrl: string) {
  const adapter = drivenSqliteAdapter(databaseUrl);
  return { client: new PrismaClient({ adapter }), adapter };
}

/** A third connection to a SQLite file, for lib/db/write-bulk.ts alone: its driver is at hand. */
export function drivenWriter(): Driven {
  const open = clients();
  open.driven ??= connectDriven(environment().databaseUrl);
  return open.driven;
}

/** Ends that connection; the next use opens it again. */
export async function endDrivenWriter(): Promise<void> {
  const open = process_.parallaxClients?.driven;
  if (process_.parallaxClients) process_.parallaxClients.driven = undefined;
  await open?.client.$disconnect();
}

/** PostgreSQL's connections, for lib/db/read-rows.ts and write-sql.ts alone. */
export function pools(): Pools {
  const { pools: open } = clients();
  if (!open) throw new TypeError("SQLite has no pools");
  return open;
}

/** A connection to a SQLite file without Prisma that only reads, for lib/db/read-rows.ts alone. */
export function statementReader(): Sqlite {
  const open = clients();
  open.readStatements ??= readingConnection(environment().databaseUrl);
  return open.readStatements;
}

/** A connection to a SQLite file without Prisma, for lib/db/write-sql.ts alone. */
export function statementWriter(): Sqlite {
  const open = clients();
  open.writeStatements ??= durableConnection(environment().databaseUrl);
  return open.writeStatements;
}

/** Ends that connection; the next use opens it again. */
export function endStatementWriter(): void {
  const open = process_.parallaxClients?.writeStatements;
  if (process_.parallaxClients) process_.parallaxClients.writeStatements = undefined;
  open?.close();
}

/** Ends the connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  await endDrivenWriter();
  endStatementWriter();
  const open = process_.parallaxClients;
  process_.parallaxClients = undefined;
  open?.readStatements?.close();
  await open?.reader.$disconnect();
  await open?.writer.$disconnect();
  await open?.pools?.reading.end();
  await open?.pools?.writing.end();
}
