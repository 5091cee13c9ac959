import { type Random, random } from "../../../lib/resampling/random";

/** A stream of its own for each purpose, so that one that draws more leaves the others as they are. */
export function stream(seed: number, purpose: number): Random {
  const next = random(seed * 16 + purpose);
  // The generator's first numbers are alike for seeds that are alike.
  for (let at = 0; at < 64; at++) next();
  return next;
}

/** About normal, with mean 0 and standard deviation 1: a sum of twelve would be closer, three are enough here. */
export function bell(next: Random): number {
  return (next() + next() + next() - 1.5) * 2;
}

/** An index, drawn by weights of which the running totals are given. */
export function drawn(totals: Float64Array, next: Random): number {
  const at = next() * totals[totals.length - 1]!;
  let index = 0;
  while (totals[index]! <= at) index++;
  return index;
}

export function runningTotals(weights: ArrayLike<number>): Float64Array {
  let total = 0;
  return Float64Array.from(weights, (weight) => {
    total += weight;
    return total;
  });
}
