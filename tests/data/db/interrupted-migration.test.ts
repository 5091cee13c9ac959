import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { databaseAdapter } from "@/lib/db/adapter";
import { migrationNames } from "@/lib/db/migrate";
import { createTestDatabase } from "../../support/create-test-database";
import { migrateInOwnProcess } from "../../support/migrated";

const onSqlite = () => process.env.DATABASE_URL?.startsWith("file:") ?? false;

/** A database in which nothing is yet. */
function newDatabase(): Promise<string> | string {
  if (!onSqlite()) return createTestDatabase();
  return `file:${join(process.env.SQLITE_TEMPLATE_FOLDER ?? "", `${randomUUID()}.db`)}`;
}

async function run(databaseUrl: string, sql: string): Promise<void> {
  const connection = await databaseAdapter(databaseUrl).connect();
  await connection.executeScript(sql);
  await connection.dispose();
}

async function names(databaseUrl: string, sql: string): Promise<unknown[]> {
  const connection = await databaseAdapter(databaseUrl).connect();
  const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] });
  await connection.dispose();
  return rows.map(([name]) => name);
}

const frozen = () =>
  onSqlite()
    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'FrozenFigure'"
    : "SELECT tablename::text FROM pg_tables WHERE tablename = 'FrozenFigure'";

const noted = "SELECT migration_name FROM _prisma_migrations ORDER BY migration_name";

test("migrations that break off half-way leave the database as it was, and the next start applies them", async () => {
  const databaseUrl = await newDatabase();
  await migrateInOwnProcess({ empty: databaseUrl });
  const all = await migrationNames(databaseUrl);
  const at = all.findIndex((name) => name.endsWith("_frozen-figures"));
  // As before two migrations, of which the second can't succeed: what it adds is there.
  await run(
    databaseUrl,
    `CREATE TABLE kept AS SELECT * FROM _prisma_migrations WHERE migration_name > '${all[at]}';
     DELETE FROM _prisma_migrations WHERE migration_name >= '${all[at]}';
     DROP TABLE "FrozenFigure"`,
  );
  await expect(migrateInOwnProcess({ empty: databaseUrl })).rejects.toThrow(all[at + 1]);
  expect(await names(databaseUrl, frozen())).toEqual([]);
  expect(await names(databaseUrl, noted)).toEqual(all.slice(0, at));
  await run(databaseUrl, "INSERT INTO _prisma_migrations SELECT * FROM kept; DROP TABLE kept");
  await migrateInOwnProcess({ empty: databaseUrl });
  expect(await names(databaseUrl, frozen())).toEqual(["FrozenFigure"]);
  expect(await names(databaseUrl, noted)).toEqual(all);
});

test("a database of a newer version is refused by name, and stays as it is", async () => {
  const databaseUrl = await newDatabase();
  await migrateInOwnProcess({ empty: databaseUrl });
  const newer = "29990101000000_of_a_newer_version";
  await run(
    databaseUrl,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('newer', '', '${newer}', CURRENT_TIMESTAMP, 1);
     DROP TABLE "FrozenFigure"`,
  );
  const before = await names(databaseUrl, noted);
  await expect(migrateInOwnProcess({ empty: databaseUrl })).rejects.toThrow(
    `made by a newer version of Parallax (${newer})`,
  );
  expect(await names(databaseUrl, noted)).toEqual(before);
  expect(await names(databaseUrl, frozen())).toEqual([]);
});
