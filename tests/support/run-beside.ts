import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RunningServer } from "./server";

const run = promisify(execFile);

/** Runs a script that imports the application's sources, which a browser test can't, on a server's database. */
export async function runBeside(
  server: RunningServer,
  script: string,
  words: string[] = [],
): Promise<void> {
  await run(process.execPath, ["--conditions=react-server", "--import", "tsx", script, ...words], {
    env: { ...process.env, DATABASE_URL: `file:${server.databasePath}` },
  });
}
