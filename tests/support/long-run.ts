import { spawnSync } from "node:child_process";

/** How many minutes a test of load or of lasting goes on: FAULT_MINUTES. */
export const minutes = Number(process.env.FAULT_MINUTES ?? 3);

/** How often a server is killed: FAULT_KILLS. */
export const kills = Number(process.env.FAULT_KILLS ?? 50);

/** A figure that was measured, for whoever reads the run. */
export function say(line: string): void {
  process.stdout.write(`    measured: ${line}\n`);
}

/** Resident memory of a process, in MiB, as the system tells it. */
export function residentMb(pid: number | undefined): number {
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(stdout) / 1024;
}
