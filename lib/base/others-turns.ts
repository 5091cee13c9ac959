import { setImmediate as othersTurn } from "node:timers/promises";
import { processWide } from "./process-wide";

/** A request of others waits more than once: so often they may go on. */
const TURNS = 4;

/** Lets others go on before the next part of what takes long. Never throws. */
export async function othersTurns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await othersTurn();
}

const line = processWide("parts of pages", () => ({ last: Promise.resolve<unknown>(undefined) }));

/**
 * Does a part of what takes long when those before it are done and others have had their turns: parts
 * that are begun together would hold up everybody for as long as all of them take. The work waits for nothing
 * itself. Throws what it throws.
 */
export function afterOthers<T>(work: () => T): Promise<T> {
  const done = line.last.then(othersTurns).then(work);
  line.last = done.catch(() => undefined);
  return done;
}
