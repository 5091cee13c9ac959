import { spawnSync } from "node:child_process";

type Command = { file: string; database: string; path?: string | undefined };

/** `npm run backup` or `npm run restore` of a database by its address, for Node to run. */
export function backupCommand(script: "backup" | "restore", { file, database, path }: Command) {
  const args = ["--import", "tsx", `prisma/${script}.ts`, file];
  const env = { ...process.env, DATABASE_URL: database, PATH: path ?? process.env.PATH };
  return { args, env };
}

/** Runs it to its end. */
export function runBackupCommand(...call: Parameters<typeof backupCommand>) {
  const { args, env } = backupCommand(...call);
  return spawnSync(process.execPath, args, { env, encoding: "utf8" });
}
