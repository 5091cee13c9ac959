import { getPriority, setPriority } from "node:os";

/** Steps below the thread that has started this one. */
const LOWER = 5;
const LOWEST = 19;

/**
 * Lets the server's own thread go first: for a thread that computes while others wait for pages. Linux
 * gives each thread a priority of its own; elsewhere a whole process has one, and nothing is changed.
 * Never throws: where the system allows no change, there is none.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, Math.min(LOWEST, getPriority(0) + LOWER));
  } catch {
    // Only what is answered first would have changed.
  }
}
