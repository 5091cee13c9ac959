import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.js";
import { newFolder } from "./new-folder.js";

const START_MILLISECONDS = 30_000;

/**
 * @typedef {object} RunningServer
 * @property {string} url its address, without a slash at the end
 * @property {string} databasePath its SQLite file
 * @property {() => string} log all that it has printed so far, the link for the first account included
 * @property {import("node:child_process").ChildProcess} process
 * @property {() => Promise<void>} stop ends it and removes its database
 */

/**
 * Starts the built application with a database of its own, as `npm start` does once everything is
 * up to date. Where the run has a database with the demo study, it gets a copy, which takes half the
 * time, unless the test is about starting on a new one.
 * `within` is a shell's command that bounds what the server may use.
 * @param {{ env?: Record<string, string>, port?: number, output?: import("node:stream").Writable, onNewDatabase?: boolean, within?: string }} [options]
 * @returns {Promise<RunningServer>}
 */
export async function startServer({ env = {}, port, output, onNewDatabase, within } = {}) {
  const folder = newFolder("server");
  const databasePath = join(folder, "parallax.db");
  const templates = process.env.SQLITE_TEMPLATE_FOLDER;
  if (templates && !onNewDatabase) copyFileSync(join(templates, "demo.db"), databasePath);
  const ownPort = port ?? (await freePort());
  const url = `http://127.0.0.1:${ownPort}`;
  const command = [process.execPath, "lib/launch/server.js"];
  const bounded = within ? ["sh", "-c", `${within} && exec "$0" "$@"`, ...command] : command;
  const child = spawn(bounded[0] ?? "", bounded.slice(1), {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(ownPort),
      HOST: "127.0.0.1",
      DATABASE_URL: `file:${databasePath}`,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: "known to the tests of this run alone",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (bytes) => {
      printed += bytes;
      output?.write(bytes);
    });
  }
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await untilHealthy({ url, child, log: () => printed });
  return { url, databasePath, log: () => printed, process: child, stop };
}

/**
 * @param {{ url: string, child: import("node:child_process").ChildProcess, log: () => string }} server
 */
async function untilHealthy({ url, child, log }) {
  const giveUp = Date.now() + START_MILLISECONDS;
  while (Date.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`The server ended at once:\n${log()}`);
    const response = await fetch(`${url}/api/health`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not become healthy:\n${log()}`);
}
