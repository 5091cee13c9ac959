import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { sqlitePath } from "../lib/db/adapter";
import { backUpSqlite } from "../lib/db/sqlite-backup";
import { commandEnvironment, momentName } from "./command-environment";
import { heldText } from "./held-text";

const USAGE = "npm run backup -- [file]";

const say = (line: string) => process.stdout.write(`${line}\n`);

type Call = { args: string[]; env?: NodeJS.ProcessEnv };

function runClient(program: "pg_dump" | "pg_restore", { args, env = process.env }: Call): void {
  const { error, status, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  if (error) throw new Error(`${program} is not here. Install PostgreSQL's client programs.`);
  if (status !== 0) throw new Error(`${program}: ${stderr.trim()}`);
}

/**
 * PostgreSQL's own program takes the back-up, one state of the database while others go on writing, and
 * reads its list of contents back. What is not whole is taken away again.
 */
function backUpPostgres(databaseUrl: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to}: a file of that name exists. Choose another.`);
  const partial = `${to}.partial`;
  // Arguments are there for everybody on the machine to read.
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  const env = { ...process.env, ...(password && { PGPASSWORD: password }) };
  url.password = "";
  try {
    runClient("pg_dump", { args: ["--format=custom", `--file=${partial}`, url.href], env });
    runClient("pg_restore", { args: ["--list", partial] });
    renameSync(partial, to);
  } finally {
    rmSync(partial, { force: true });
  }
  say(`${to}: written by pg_dump.`);
}

try {
  const [file, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error(USAGE);
  const { databaseUrl, databaseKind } = commandEnvironment();
  if (databaseKind === "sqlite") {
    const to = resolve(file ?? `parallax-${momentName()}.db`);
    say(`${to}: ${heldText(backUpSqlite({ from: sqlitePath(databaseUrl), to }))}`);
  } else backUpPostgres(databaseUrl, resolve(file ?? `parallax-${momentName()}.dump`));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
