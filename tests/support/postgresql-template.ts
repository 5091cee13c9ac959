import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateInOwnProcess } from "./migrated";
import { startPostgres } from "./postgres";

const kept = globalThis as typeof globalThis & { endPostgresql?: () => Promise<void> };

/** Starts a server with one migrated database, which every test file's own is a copy of. */
export default async function makePostgresqlTemplate() {
  const folder = join(tmpdir(), `parallax-postgresql-${randomUUID()}`);
  const server = await startPostgres(folder);
  kept.endPostgresql = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  await server.createDatabase("template_for_tests");
  await migrateInOwnProcess(new URL("/template_for_tests", server.url).href);
  process.env.POSTGRESQL_TEST_SERVER = server.url;
}
