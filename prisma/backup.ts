import { resolve } from "node:path";
import { sqlitePath } from "../lib/db/adapter";
import { backUpPostgresql } from "../lib/db/postgresql-backup";
import { backUpSqlite } from "../lib/db/sqlite-backup";
import { commandEnvironment, momentName } from "./command-environment";
import { heldText } from "./held-text";

const USAGE = "npm run backup -- [file]";

async function backUp([file, ...more]: string[]): Promise<void> {
  if (more.length > 0) throw new Error(USAGE);
  const { databaseUrl, databaseKind } = commandEnvironment();
  const ending = databaseKind === "sqlite" ? "db" : "dump";
  const to = resolve(file ?? `parallax-${momentName()}.${ending}`);
  const held =
    databaseKind === "sqlite"
      ? backUpSqlite({ from: sqlitePath(databaseUrl), to })
      : await backUpPostgresql({ databaseUrl, to });
  process.stdout.write(`${to}: ${heldText(held)}\n`);
}

try {
  await backUp(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
