import type { Columns } from "./columns";

/** What an object with a few fields, and what a text beside its letters, takes in the engine: estimates. */
const OBJECT = 100;
const TEXT = 24;

/** A value resolved for a quote and a code: a state and two bytes of votes (lib/comparison/resolve.ts). */
const RESOLVED = 3;

/** About how much memory a study's columns take, with what figures keep beside them; in bytes. */
export function bytesOf({ items, quotes, annotations, adjudications, variables }: Columns): number {
  const { key, ...numbers } = quotes;
  const { quote, analyst, submitted, answers } = annotations;
  const arrays = [
    ...Object.values(numbers),
    ...[quote, analyst, submitted, ...answers],
    ...[adjudications.quote, adjudications.variable, adjudications.codes],
  ];
  const letters = key.reduce((sum, text) => sum + text.length, 0);
  const codes = variables.reduce((sum, variable) => sum + variable.codes.length, 0);
  return (
    arrays.reduce((sum, array) => sum + array.byteLength, 0) +
    letters +
    key.length * (TEXT + codes * RESOLVED) +
    items.length * OBJECT
  );
}
