import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseAdapter } from "./adapter";
import { isForeign, isInUse } from "./backup-refusals";
import type { Restored } from "./held";
import { backUpPostgresql } from "./postgresql-backup";
import { checkPostgresqlBackup } from "./postgresql-check";
import { programAccess, runProgram, startProgram } from "./postgresql-programs";
import { preparationLock, preparingAlone } from "./preparing-alone";

/** Relations or types of the schema public; what an extension has brought stays. */
const ownIn = (catalog: "pg_class" | "pg_type", namespace: string) =>
  `FROM ${catalog} t WHERE ${namespace} = 'public'::regnamespace AND NOT EXISTS (
     SELECT 1 FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = t.oid AND d.deptype = 'e')`;

const ownTables = `${ownIn("pg_class", "relnamespace")} AND relkind IN ('r', 'p')`;
const ownEnums = `${ownIn("pg_type", "typnamespace")} AND typtype = 'e'`;

// A server that waits for its turn to prepare the database has not begun to use it. Users without rights
// see no kind of others' sessions, but that PostgreSQL's own have no user.
const othersSql = `
  SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND usesysid IS NOT NULL
    AND coalesce(backend_type, 'client backend') = 'client backend'
    AND pid <> pg_backend_pid()
    AND pid NOT IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${preparationLock})`;

/**
 * Whether there is a database of Parallax, and not just an empty one. Throws when somebody else has it open,
 * or when it is another program's.
 */
async function isTakenAlone(databaseUrl: string, place: string): Promise<boolean> {
  const connection = await databaseAdapter(databaseUrl).connect();
  const found = async (sql: string) =>
    (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows.length > 0;
  try {
    if (await found(othersSql)) throw isInUse(place);
    if (!(await found(`SELECT 1 ${ownTables}`))) return false;
    const isOurs = `SELECT 1 ${ownTables} AND relname IN ('Study', 'Event', '_prisma_migrations') HAVING count(*) = 3`;
    if (!(await found(isOurs))) throw isForeign(place);
    return true;
  } finally {
    await connection.dispose();
  }
}

// Also what a newer version has made, of which the back-up knows nothing.
const emptySql = `
  DO $$ DECLARE statement text; BEGIN
    FOR statement IN
      SELECT format('DROP TABLE IF EXISTS %s CASCADE', t.oid::regclass) ${ownTables}
      UNION ALL SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype) ${ownEnums}
    LOOP EXECUTE statement; END LOOP;
  END $$;`;

/**
 * The entries of a dump that are Parallax's own, as pg_restore lists them: what is in the schema public. The
 * index of search needs an extension that not every server allows; the next start makes it where it may.
 */
const ownEntries = (list: string) =>
  list
    .split("\n")
    .filter((line) => /^\d+; \d+ \d+ [A-Z]+( [A-Z]+)* public /.test(line))
    .filter((line) => !line.includes(" Quote_searchText_trigrams "))
    .join("\n");

/**
 * Replaces all of a database by a dump in one transaction. It is committed by a word that comes after all
 * of the dump alone: whatever ends early, the database stays as it is.
 */
async function replace(databaseUrl: string, from: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parallax-restore-"));
  try {
    const entries = join(folder, "entries");
    writeFileSync(entries, ownEntries(await runProgram("pg_restore", { args: ["--list", from] })));
    const { address, env } = programAccess(databaseUrl);
    const into = startProgram("psql", {
      args: ["--no-psqlrc", "--quiet", "--output=/dev/null", "--set=ON_ERROR_STOP=1", address],
      env,
    });
    const dump = startProgram("pg_restore", {
      args: ["--no-owner", "--no-acl", "--no-comments", `--use-list=${entries}`, "--file=-", from],
    });
    into.input.write(`BEGIN;${emptySql}\n`);
    dump.output.pipe(into.input, { end: false });
    const dumped = dump.ended.then(() => into.input.write("\nCOMMIT;\n"));
    try {
      await Promise.race([dumped, into.ended]);
    } finally {
      // Whichever of the two has failed, the other ends too.
      dump.output.destroy();
      into.input.end();
      await into.ended;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Puts a back-up in the place of what a PostgreSQL database holds that no server uses, all in one
 * transaction. The file is read whole first; what stood there is kept as a back-up in `keep`. Throws an
 * Error in plain words as checkPostgresqlBackup does, when the database is in use or another program's, and
 * when PostgreSQL refuses: then nothing has changed.
 */
export async function restorePostgresql(of: {
  databaseUrl: string;
  from: string;
  /** Names of the migrations that this version knows. */
  known: readonly string[];
  keep: string;
}): Promise<Restored> {
  const { databaseUrl, from, known, keep } = of;
  const held = await checkPostgresqlBackup(from, known);
  const { address, env, place } = programAccess(databaseUrl);
  // It says in words why a database can't be reached, and has to be there later.
  await runProgram("psql", { args: ["--no-psqlrc", "--command=SELECT 1", address], env });
  // A server that starts meanwhile waits, and finds what was restored.
  return preparingAlone(databaseUrl, async () => {
    const isThere = await isTakenAlone(databaseUrl, place);
    if (isThere) await backUpPostgresql({ databaseUrl, to: keep });
    await replace(databaseUrl, from);
    return { held, kept: isThere ? keep : null };
  });
}
