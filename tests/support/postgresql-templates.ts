import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateInOwnProcess } from "./migrated";
import { startPostgres } from "./postgres";

/**
 * Starts a server with two databases, which every test file's own is a copy of: one that is migrated
 * and empty, and one with the demo study. Returns what ends it.
 */
export async function makePostgresqlTemplates() {
  const folder = join(tmpdir(), `parallax-postgresql-${randomUUID()}`);
  const server = await startPostgres(folder);
  for (const name of ["empty_for_tests", "demo_for_tests"]) await server.createDatabase(name);
  const address = (name: string) => new URL(`/${name}`, server.url).href;
  await migrateInOwnProcess({
    empty: address("empty_for_tests"),
    demo: address("demo_for_tests"),
  });
  process.env.POSTGRESQL_TEST_SERVER = server.url;
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
