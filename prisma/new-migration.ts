// npm run db:migration -- <name>
// Derives the PostgreSQL schema from prisma/schema.prisma and writes the next migration of both
// databases: the difference from the schema that the last migration was made from.
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseAdapter } from "../lib/db/adapter";
import { schemaFile, withSchemaEngine } from "../lib/db/schema-engine";
import { startPostgres } from "../tests/support/postgres";

export function postgresSchema(sqliteSchema: string): string {
  const notice =
    "// Derived from ../schema.prisma by `npm run db:migration`; not edited by hand.\n";
  return (
    notice +
    sqliteSchema
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace('"../lib/db/generated/sqlite"', '"../../lib/db/generated/postgres"')
  );
}

type Target = { room: string; provider: "sqlite" | "postgresql"; databaseUrl: string };

async function writeMigration(
  { room, provider, databaseUrl }: Target,
  folder: string,
): Promise<void> {
  const schemaPath = join(room, "schema.prisma");
  const lastPath = join(room, "migrations", "last-schema.prisma");
  const from = existsSync(lastPath)
    ? { tag: "schemaDatamodel" as const, files: [await schemaFile(lastPath)] }
    : { tag: "empty" as const };
  const to = { tag: "schemaDatamodel" as const, files: [await schemaFile(schemaPath)] };
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await withSchemaEngine(
    { schemaPath, adapter: databaseAdapter(databaseUrl) },
    (engine) => engine.diff({ from, to, script: true, exitCode: null, filters }),
  );
  if (!stdout || stdout.includes("This is an empty migration")) {
    console.log(`${provider}: nothing changed`);
    return;
  }
  await mkdir(join(room, "migrations", folder), { recursive: true });
  await writeFile(join(room, "migrations", folder, "migration.sql"), stdout);
  await writeFile(join(room, "migrations", "migration_lock.toml"), `provider = "${provider}"\n`);
  await writeFile(lastPath, await readFile(schemaPath, "utf8"));
  console.log(`${provider}: ${join(room, "migrations", folder, "migration.sql")}`);
}

async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    throw new Error("Name the migration: npm run db:migration -- add-something");
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  await mkdir("prisma/postgres", { recursive: true });
  await writeFile(
    "prisma/postgres/schema.prisma",
    postgresSchema(await readFile("prisma/schema.prisma", "utf8")),
  );
  const folder = `${stamp}_${name}`;
  const scratch = await mkdtemp(join(tmpdir(), "parallax-migration-"));
  await chmod(scratch, 0o755); // PostgreSQL runs as a user of its own when this is run as root.
  await writeMigration(
    { room: "prisma", provider: "sqlite", databaseUrl: `file:${join(scratch, "empty.db")}` },
    folder,
  );
  // Two schemas are compared without a database, but the engine greets one before it begins.
  const server = await startPostgres(join(scratch, "postgres"));
  try {
    await writeMigration(
      { room: "prisma/postgres", provider: "postgresql", databaseUrl: server.url },
      folder,
    );
  } finally {
    await server.stop();
    await rm(scratch, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
