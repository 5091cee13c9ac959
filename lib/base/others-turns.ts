import { setImmediate as othersTurn } from "node:timers/promises";
import { processWide } from "./process-wide";

/** A request of others waits more than once: so often they may go on. */
const TURNS = 4;

/** Lets others go on before the next part of what takes long. Never throws. */
export async function othersTurns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await othersTurn();
}

/** In a turn that took less nobody did anything, in milliseconds. */
const NOTHING = 0.3;

/** Lets others go on until none of them does anything, or for so many milliseconds. */
async function whileOthersWork(most: number): Promise<void> {
  const begun = performance.now();
  for (let empty = 0; empty < TURNS && performance.now() - begun < most; ) {
    const turn = performance.now();
    await othersTurn();
    empty = performance.now() - turn < NOTHING ? empty + 1 : 0;
  }
}

const line = processWide("parts of pages", () => {
  return { last: Promise.resolve<unknown>(undefined), tookMs: 0 };
});

/**
 * Does a part of what takes long when those before it are done and others have had as much time as the
 * last of them took, if they want it: parts that are begun together would hold up everybody for as long
 * as all of them take. The work waits for nothing itself. Throws what it throws.
 */
export function afterOthers<T>(work: () => T): Promise<T> {
  const measured = () => {
    const begun = performance.now();
    try {
      return work();
    } finally {
      line.tookMs = performance.now() - begun;
    }
  };
  const done = line.last
    .then(othersTurns)
    .then(() => whileOthersWork(line.tookMs))
    .then(measured);
  line.last = done.catch(() => undefined);
  return done;
}
