import { type Environment, environment } from "../base/env";
import {
  databaseAdapter,
  drivenSqliteAdapter,
  pooledAdapter,
  requireWriteAheadLog,
  sqlitePath,
} from "./adapter";
import { withDigest } from "./faults";
import { PrismaClient as PostgresqlClient } from "./generated/postgres/client";
import { PrismaClient } from "./generated/sqlite/client";

export type Database = PrismaClient;

type Clients = { reader: Database; writer: Database; driven?: Driven | undefined };

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

/** Both clients are generated from one schema and differ in their provider only. */
function postgresql({ databaseUrl, pool }: Environment, connections: number): Database {
  const adapter = pooledAdapter(databaseUrl, { ...pool, connections });
  return new PostgresqlClient({ adapter }) as unknown as Database;
}

function connect(env: Environment): Clients {
  const { databaseUrl, databaseKind, pool } = env;
  if (databaseKind === "postgresql") {
    // Saves that wait for an import to end must leave connections to those who read.
    const forWrites = Math.floor(pool.connections / 2);
    return {
      reader: telling(postgresql(env, pool.connections - forWrites)),
      writer: postgresql(env, forWrites),
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

/** For every read outside a transaction, and for counting requests. */
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

/** Ends the connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  await endDrivenWriter();
  const open = process_.parallaxClients;
  process_.parallaxClients = undefined;
  await open?.reader.$disconnect();
  await open?.writer.$disconnect();
}
