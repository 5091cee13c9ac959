import { wordsFor } from "./bit-set";
import type { Columns } from "./columns";

/** What a text takes in the engine beside its letters, and one that is there already: estimates. */
const TEXT = 24;
const POINTER = 8;

/** How a value came about and, a word of codes, those carried and those contested (lib/comparison/resolve.ts). */
const RESOLVED = { how: 1, word: 8 };

/** About how much memory a study's columns take, with what figures keep beside them; in bytes. */
export function bytesOf({ items, quotes, annotations, adjudications, variables }: Columns): number {
  const { key, ...numbers } = quotes;
  const { outlet, firstDay, lastDay } = items;
  const { quote, analyst, submitted, answers } = annotations;
  const arrays = [
    ...Object.values(numbers),
    ...[outlet, firstDay, lastDay],
    ...[quote, analyst, submitted, ...answers],
    ...[adjudications.quote, adjudications.variable, adjudications.codes],
  ];
  const letters = [...key, ...items.key].reduce((sum, text) => sum + text.length, 0);
  const resolved = variables.reduce(
    (sum, { codes }) => sum + RESOLVED.how + RESOLVED.word * wordsFor(codes.length),
    0,
  );
  return (
    arrays.reduce((sum, array) => sum + array.byteLength, 0) +
    letters +
    key.length * (TEXT + resolved) +
    items.key.length * (TEXT + POINTER)
  );
}
