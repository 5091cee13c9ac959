import { databaseAdapter } from "./adapter";

/** Any number: it names this product's preparation among the advisory locks of the database. */
export const preparationLock = 714_2024;

/**
 * Does the work while no other process prepares or restores the same PostgreSQL database; those that start
 * at the same time wait. A SQLite file has one server.
 */
export async function preparingAlone<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  if (databaseUrl.startsWith("file:")) return work();
  const connection = await databaseAdapter(databaseUrl).connect();
  const holder = await connection.startTransaction();
  try {
    await holder.executeRaw({
      sql: `SELECT pg_advisory_xact_lock(${preparationLock})`,
      args: [],
      argTypes: [],
    });
    return await work();
  } finally {
    await holder.rollback();
    await connection.dispose();
  }
}
