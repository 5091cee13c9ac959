import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { sqlitePath } from "../lib/db/adapter";
import { backUpSqlite } from "../lib/db/sqlite-backup";
import { commandEnvironment, momentName } from "./command-environment";
import { heldText } from "./held-text";

const USAGE = "npm run backup -- [file]";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** PostgreSQL's own program takes the back-up: one state of the database, while others go on writing. */
function backUpPostgres(databaseUrl: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to}: a file of that name exists. Choose another.`);
  const options = ["--format=custom", `--file=${to}`, databaseUrl];
  const { error, status, stderr } = spawnSync("pg_dump", options, { encoding: "utf8" });
  if (error) throw new Error("pg_dump is not here. Install PostgreSQL's client programs.");
  if (status !== 0) throw new Error(`pg_dump: ${stderr.trim()}`);
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
