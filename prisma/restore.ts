import { resolve } from "node:path";
import { sqlitePath } from "../lib/db/adapter";
import { migrationNames } from "../lib/db/migrate";
import { restoreSqlite } from "../lib/db/sqlite-restore";
import { commandEnvironment, momentName } from "./command-environment";
import { heldText } from "./held-text";

const USAGE = "npm run restore -- file";

const say = (line: string) => process.stdout.write(`${line}\n`);

async function restore([file, ...more]: string[]): Promise<void> {
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  const { databaseUrl, databaseKind } = commandEnvironment();
  if (databaseKind !== "sqlite") {
    throw new Error(
      `With the server stopped: pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${file}`,
    );
  }
  const to = sqlitePath(databaseUrl);
  const known = await migrationNames(databaseUrl);
  const { held, kept } = restoreSqlite({ from: resolve(file), to, known, moment: momentName() });
  say(`${to}: ${heldText(held)}`);
  if (kept) say(`What stood there is kept as ${kept}`);
}

try {
  await restore(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
