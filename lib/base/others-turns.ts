import { setImmediate as othersTurn } from "node:timers/promises";
import { processWide } from "./process-wide";

/** A request of others waits more than once: so often they may go on. */
const TURNS = 4;

/** Lets others go on before the next part of what takes long. Never throws. */
export async function othersTurns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await othersTurn();
}

/** In a turn that took less nobody did anything, in milliseconds. */
const NOTHING = 0.05;

/** After so many such turns nobody is about to: a request on its way between two streams has some of them. */
const EMPTY_TURNS = 20;

/** Lets others go on until none of them does anything, or for so many milliseconds. */
async function whileOthersWork(most: number): Promise<void> {
  const begun = performance.now();
  for (let empty = 0; empty < EMPTY_TURNS && performance.now() - begun < most; ) {
    const turn = performance.now();
    await othersTurn();
    empty = performance.now() - turn < NOTHING ? empty + 1 : 0;
  }
}

const line = processWide("parts of pages", () => {
  return { waiting: [] as (() => void)[], isWorking: false, tookMs: 0 };
});

async function workThrough(): Promise<void> {
  line.isWorking = true;
  while (line.waiting.length > 0) {
    await othersTurns();
    await whileOthersWork(line.tookMs);
    const begun = performance.now();
    line.waiting.pop()?.();
    line.tookMs = performance.now() - begun;
  }
  line.isWorking = false;
}

/**
 * Does a part of what takes long when others have had as much time as the last part took, if they want it:
 * parts that are begun together would hold up everybody for as long as all of them take. Of those that
 * wait the newest is done first: a small page is not held up by all that is left of a large one. The work
 * waits for nothing itself. Throws what it throws.
 */
export function afterOthers<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    line.waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
    if (!line.isWorking) void workThrough();
  });
}
