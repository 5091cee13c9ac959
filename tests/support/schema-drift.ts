// Prints Prisma's exit codes for a freshly migrated SQLite database held against the schema (0: the
// same), and for one to which a column was added by hand (2: they differ).
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { databaseAdapter } from "../../lib/db/adapter";
import { applyMigrations } from "../../lib/db/migrate";
import { schemaFile, withSchemaEngine } from "../../lib/db/schema-engine";

const searchTables = ["", "_config", "_data", "_idx"].map((part) => `QuoteSearch${part}`);

const schemaPath = "prisma/schema.prisma";

async function difference(databaseUrl: string): Promise<number> {
  const datamodel = await schemaFile(schemaPath);
  const content = readFileSync(schemaPath, "utf8").replace(
    'provider = "sqlite"',
    `provider = "sqlite"\n  url = "${databaseUrl}"`,
  );
  const datasource = { tag: "schemaDatasource" as const, configDir: process.cwd() };
  const { exitCode } = await withSchemaEngine(
    { schemaPath, adapter: databaseAdapter(databaseUrl) },
    (engine) =>
      engine.diff({
        from: { ...datasource, files: [{ path: schemaPath, content }] },
        to: { tag: "schemaDatamodel", files: [datamodel] },
        script: false,
        exitCode: true,
        // The index of search is a virtual table, of which Prisma knows nothing, and keeps tables of its own.
        filters: { externalTables: searchTables, externalEnums: [] },
      }),
  );
  return exitCode;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-drift-"));
  const path = join(folder, "drift.db");
  await applyMigrations(`file:${path}`);
  const migrated = await difference(`file:${path}`);
  const database = new Database(path);
  database.exec('ALTER TABLE "Outlet" ADD COLUMN "rating" INTEGER');
  database.close();
  const widened = await difference(`file:${path}`);
  rmSync(folder, { recursive: true });
  process.stdout.write(JSON.stringify({ migrated, widened }));
}

void main();
