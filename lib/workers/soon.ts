import { setTimeout as sleep } from "node:timers/promises";

/** Longer than these milliseconds nobody waits for a part of a page that can come later. */
const PATIENCE = 150;

/** Ends when all of these have come or failed, or after a moment, whichever is first. */
export async function soon(parts: readonly Promise<unknown>[]): Promise<void> {
  const patience = new AbortController();
  const waiting = sleep(PATIENCE, undefined, { signal: patience.signal }).catch(() => undefined);
  await Promise.race([Promise.allSettled(parts), waiting]);
  patience.abort();
}
