import type { Values } from "./reliability-data";

/** Different values, each once, with how often it occurs: the entries `from` … `to` − 1. */
export type Bag = {
  value: ArrayLike<number>;
  times: ArrayLike<number>;
  from: number;
  to: number;
};

/** How far two values of a table are apart. Squared, as Krippendorff's δ²; 0 for a value and itself. */
export type Distance = {
  between: (a: number, b: number) => number;
  /** Σ δ² over all ordered pairs of a bag's values: Σ times[i] · times[j] · δ²(value[i], value[j]). */
  pairSum: (bag: Bag) => number;
};

export const DISTANCES = ["nominal", "ordinal", "interval", "ratio", "masi", "jaccard"] as const;
export type DistanceName = (typeof DISTANCES)[number];

/** A distance before it knows the values and, by value, how often each occurs (the margins). */
export type DistanceKind = {
  name: DistanceName;
  /** Whether it asks for the margins, so that every resample has other distances. */
  asksMargins: boolean;
  /** Whether the sum over pairs takes every pair of different values. */
  isPairwise: boolean;
  on: (values: Values, margins: Float64Array) => Distance;
};

/** Sums δ² over a bag pair by pair, for distances that have no shorter way. */
export function eachPair(between: Distance["between"]): Distance["pairSum"] {
  return ({ value, times, from, to }) => {
    let sum = 0;
    for (let i = from; i < to; i++) {
      if (times[i] === 0) continue;
      for (let j = i + 1; j < to; j++) {
        if (times[j] !== 0) sum += times[i]! * times[j]! * between(value[i]!, value[j]!);
      }
    }
    return 2 * sum;
  };
}

/**
 * Squared differences of positions on a line. Over a bag of n values all ordered pairs come to
 * 2 n Σ (x − mean)², without going through the pairs; in two passes from the bag's first value, so that
 * it is 0 when all are alike, never below, and exact however far the values are from zero.
 */
export function onLine(position: Float64Array): Distance {
  return {
    between: (a, b) => (position[a]! - position[b]!) ** 2,
    pairSum: ({ value, times, from, to }) => {
      let start = from;
      while (start < to && times[start] === 0) start++;
      if (start === to) return 0;
      const first = position[value[start]!]!;
      let n = 0;
      let sum = 0;
      for (let i = start; i < to; i++) {
        if (times[i] === 0) continue;
        n += times[i]!;
        sum += times[i]! * (position[value[i]!]! - first);
      }
      const mean = sum / n;
      let squares = 0;
      for (let i = start; i < to; i++) {
        if (times[i] !== 0) squares += times[i]! * (position[value[i]!]! - first - mean) ** 2;
      }
      return 2 * n * squares;
    },
  };
}

/** The numbers of a table whose values are numbers. Throws RangeError for others. */
export function numbersOf(values: Values): Float64Array {
  if (values.level === "nominal" || values.level === "set") {
    throw new RangeError(`${values.level} values are no numbers`);
  }
  return values.numbers;
}
