import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { isDamaged, isForeign, isMissing, isNewer } from "./backup-refusals";
import { copiedValue, readCopiedRows } from "./copied-rows";
import type { Held } from "./held";
import { ProgramFailure, startProgram } from "./postgresql-programs";
import { isSealBroken } from "./sealed-file";

const HEADER = "PGDMP";

async function headerOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    return buffer.toString("latin1");
  } finally {
    await file.close();
  }
}

/** Reads every row of a dump; the tables that it has, its migrations, oldest first, and what it holds. */
async function contentOf(path: string) {
  const { output, ended } = startProgram("pg_restore", { args: ["--file=-", path] });
  const tables = new Set<string>();
  const migrations: string[] = [];
  const held = { studies: 0, quotes: 0, annotations: 0, lastEvent: 0 };
  await readCopiedRows(output.setEncoding("utf8"), {
    onTable: (table) => tables.add(table),
    onRow: (row) => {
      const value = (column: string) => copiedValue(row, column);
      if (row.table === "Study") held.studies += 1;
      if (row.table === "Quote") held.quotes += 1;
      if (row.table === "Annotation" && value("state") === "submitted") held.annotations += 1;
      if (row.table === "Event") held.lastEvent = Math.max(held.lastEvent, Number(value("id")));
      if (row.table === "_prisma_migrations" && value("finished_at") !== "\\N") {
        migrations.push(value("migration_name"));
      }
    },
  });
  await ended;
  return { tables, migrations: migrations.sort(), held };
}

/** What PostgreSQL's own program does not read. */
function unreadable(path: string, { message }: ProgramFailure): Error {
  return message.startsWith("unsupported version")
    ? new Error(`${path}: made by a newer pg_dump. Update PostgreSQL's client programs.`)
    : isDamaged(path, message);
}

/**
 * Reads all of a dump of PostgreSQL and tells what it holds. Throws an Error in plain words when it is
 * missing, no such dump, damaged, or of another program, or when its migrations are not among `known`:
 * those of a newer version, whose rows this one would not understand.
 */
export async function checkPostgresqlBackup(
  path: string,
  known?: readonly string[],
): Promise<Held> {
  if (!existsSync(path)) throw isMissing(path);
  if ((await headerOf(path)) !== HEADER) throw new Error(`${path}: this is no dump of PostgreSQL.`);
  if (await isSealBroken(path)) throw isDamaged(path, "its SHA-256 is another than was noted");
  const { tables, migrations, held } = await contentOf(path).catch((error) => {
    throw error instanceof ProgramFailure ? unreadable(path, error) : error;
  });
  if (!["_prisma_migrations", "Study", "Event"].every((table) => tables.has(table))) {
    throw isForeign(path);
  }
  const newer = migrations.find((name) => known && !known.includes(name));
  if (newer) throw isNewer(path, newer);
  return { migration: migrations.at(-1) ?? "", ...held };
}
