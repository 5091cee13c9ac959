import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../support/free-port";

export type ColdServer = {
  /** Until its port is open. */
  startMs: number;
  firstMs: number;
  /** Memory of the process after that, where the system tells. */
  residentMib: number | null;
};

const WAIT_MS = 2;

function residentMib(pid: number): number | null {
  const file = `/proc/${pid}/status`;
  const kib = existsSync(file) && /VmRSS:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1];
  return kib ? Number(kib) / 1024 : null;
}

/** The first answer of a port that nobody may listen on yet: the door is open before the application is. */
async function untilAnswered(url: string, hasEnded: () => boolean) {
  const begin = performance.now();
  let startMs = 0;
  for (;;) {
    if (hasEnded()) throw new Error("the server ended at once");
    const response = await fetch(url).catch(() => null);
    if (response) {
      const text = await response.text();
      if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
      return { startMs, firstMs: performance.now() - begin };
    }
    startMs = performance.now() - begin;
    await sleep(WAIT_MS);
  }
}

/** Starts the built server as a process and asks for a comparison until it is there. */
export async function firstComparison(database: string, path: string): Promise<ColdServer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["lib/launch/server.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: `file:${database}`,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: "known to this measurement alone",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const ms = await untilAnswered(`${url}${path}`, () => child.exitCode !== null);
    return { ...ms, residentMib: residentMib(child.pid ?? 0) };
  } finally {
    child.kill("SIGTERM");
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
}
