import type { Told } from "./thread-queries";

/** Where somebody has saved between the first and the last look so often, one reads the whole. */
const MOST_LOOKS = 5;

/** One who reads a study: it says the revision of the state that it looks at, and is told what to do with it. */
export type Looking = { revision: () => Promise<number>; tell: (told: Told) => void };

/**
 * Has all begin to read one state of the database, a part each: each looks at a state of its own, and
 * somebody may have saved in between. Returns those who read: all, or where they do not get to see the
 * same, the first alone. Throws what a look throws.
 */
export async function begunOnOneState<R extends Looking>(readers: readonly R[]): Promise<R[]> {
  for (let look = 1; ; look++) {
    const [first, ...others] = await Promise.all(readers.map((reader) => reader.revision()));
    const isOne = others.every((revision) => revision === first);
    if (isOne || look === MOST_LOOKS) {
      const reading = isOne ? [...readers] : readers.slice(0, 1);
      reading.forEach((reader, at) => {
        reader.tell({ at, of: reading.length });
      });
      return reading;
    }
    for (const reader of readers) reader.tell("look again");
  }
}
