import { setPriority } from "node:os";

/** Below the server's own thread, and above what the machine does when it is idle. */
const LOWER = 5;

/**
 * Lets the server's own thread go first: for a thread that computes while others wait for pages. Linux
 * gives each thread a priority of its own; elsewhere a whole process has one, and nothing is changed.
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(0, LOWER);
}
