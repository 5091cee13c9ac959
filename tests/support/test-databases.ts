import { makePostgresqlTemplates } from "./postgresql-templates";
import makeSqliteTemplates from "./sqlite-templates";

const kept = globalThis as typeof globalThis & { removeTestDatabases?: () => Promise<void> };

/** One file for all projects that have it as their global setup: Jest runs it once for them. */
export default async function makeTestDatabases() {
  const removers = await Promise.all([makeSqliteTemplates(), makePostgresqlTemplates()]);
  kept.removeTestDatabases = async () => {
    for (const remove of removers) await remove();
  };
}
