import { dirname, join, resolve } from "node:path";
import { sqlitePath } from "../lib/db/adapter";
import type { Restored } from "../lib/db/held";
import { migrationNames } from "../lib/db/migrate";
import { programAccess } from "../lib/db/postgresql-programs";
import { restorePostgresql } from "../lib/db/postgresql-restore";
import { restoreSqlite } from "../lib/db/sqlite-restore";
import { commandEnvironment, momentName } from "./command-environment";
import { heldText } from "./held-text";

const USAGE = "npm run restore -- file";

const say = (line: string) => process.stdout.write(`${line}\n`);

function tell(place: string, { held, kept }: Restored): void {
  say(`${place}: ${heldText(held)}`);
  if (kept) say(`What stood there is kept as ${kept}`);
}

async function restore([file, ...more]: string[]): Promise<void> {
  if (file === undefined || more.length > 0) throw new Error(USAGE);
  const { databaseUrl, databaseKind } = commandEnvironment();
  const [from, moment] = [resolve(file), momentName()];
  const known = await migrationNames(databaseUrl);
  if (databaseKind === "sqlite") {
    const to = sqlitePath(databaseUrl);
    tell(to, restoreSqlite({ from, to, known, moment }));
  } else {
    const keep = join(dirname(from), `parallax-before-${moment}.dump`);
    const restored = await restorePostgresql({ databaseUrl, from, known, keep });
    tell(programAccess(databaseUrl).place, restored);
  }
}

try {
  await restore(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
