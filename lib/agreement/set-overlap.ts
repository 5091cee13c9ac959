import type { Values } from "./reliability-data";

/** How two sets overlap: codes in both, in the first alone, in the second alone. */
export type Overlap = { both: number; first: number; second: number };

function bits(word: number): number {
  let left = word;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}

/** The overlap of two values that are sets. Throws RangeError for values of another level. */
function setOverlap(values: Values, { a, b }: { a: number; b: number }): Overlap {
  if (values.level !== "set") throw new RangeError(`${values.level} values are no sets`);
  const { sets, words } = values;
  const overlap = { both: 0, first: 0, second: 0 };
  for (let word = 0; word < words; word++) {
    const [one, other] = [sets[a * words + word]!, sets[b * words + word]!];
    overlap.both += bits(one & other);
    overlap.first += bits(one & ~other);
    overlap.second += bits(other & ~one);
  }
  return overlap;
}

/** The most sets for which the distances of all pairs are worked out beforehand (18 MB). */
const KEPT_SETS = 3_000;

type OfOverlap = (overlap: Overlap) => number;
type Between = (a: number, b: number) => number;

const kept = new WeakMap<Values, Map<OfOverlap, Between>>();

function tabled(values: Values, distance: OfOverlap): Between {
  const between = (a: number, b: number) => distance(setOverlap(values, { a, b }));
  const { size } = values;
  if (size > KEPT_SETS) return between;
  const table = new Uint16Array(size * size);
  const places = new Map<number, number>();
  const distances: number[] = [];
  const placeOf = (value: number) => {
    const place = places.get(value) ?? distances.push(value) - 1;
    places.set(value, place);
    return place;
  };
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) {
      table[a * size + b] = table[b * size + a] = placeOf(between(a, b));
    }
  }
  const known = Float64Array.from(distances);
  return (a, b) => known[table[a * size + b]!]!;
}

/**
 * Distances between all pairs of sets, once for the same values, and kept where there are few enough of
 * them: two bytes a pair, for pairs overlap in few different ways and so take few different distances.
 */
export function keptDistances(values: Values, distance: OfOverlap): Between {
  const of = kept.get(values) ?? new Map<OfOverlap, Between>();
  kept.set(values, of);
  const between = of.get(distance) ?? tabled(values, distance);
  of.set(distance, between);
  return between;
}
