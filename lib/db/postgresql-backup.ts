import { existsSync, renameSync, rmSync } from "node:fs";
import { isTaken } from "./backup-refusals";
import type { Held } from "./held";
import { checkPostgresqlBackup } from "./postgresql-check";
import { programAccess, runProgram } from "./postgresql-programs";
import { sealFile } from "./sealed-file";

/**
 * Has pg_dump write what a PostgreSQL database holds at one moment into a file, while others go on writing,
 * and reads it back: what is returned is what the file holds. A file that is not whole is taken away again.
 * Throws an Error in plain words when a file of that name exists, when pg_dump is not installed or refuses,
 * and when the file does not hold.
 */
export async function backUpPostgresql(of: { databaseUrl: string; to: string }): Promise<Held> {
  const { databaseUrl, to } = of;
  if (existsSync(to)) throw isTaken(to);
  const { address, env } = programAccess(databaseUrl);
  const partial = `${to}.partial`;
  try {
    await runProgram("pg_dump", { args: ["--format=custom", `--file=${partial}`, address], env });
    const held = await checkPostgresqlBackup(partial);
    await sealFile(partial);
    renameSync(partial, to);
    return held;
  } finally {
    rmSync(partial, { force: true });
  }
}
