import type { Missing } from "../base/figure";
import { missing } from "./estimate";
import { type Patterns, patternsOf } from "./patterns";
import type { ReliabilityData } from "./reliability-data";

/** What keeps a measure that counts agreeing pairs within units from being computed. */
export function pairHindrance(
  data: ReliabilityData,
): Missing<"fewer-than-two-coders" | "no-unit-with-two-values"> | null {
  if (data.coders < 2) return missing("fewer-than-two-coders");
  return patternsOf(data).pairable === 0 ? missing("no-unit-with-two-values") : null;
}

/** Per pattern of two values or more: of its pairs of values, the share that agrees, 0 … 1. */
export function agreeingShares({ pairable, first, sizes, times }: Patterns): Float64Array {
  const shares = new Float64Array(pairable);
  for (let p = 0; p < pairable; p++) {
    let agreeing = 0;
    for (let run = first[p]!; run < first[p + 1]!; run++) {
      agreeing += times[run]! * (times[run]! - 1);
    }
    shares[p] = agreeing / (sizes[p]! * (sizes[p]! - 1));
  }
  return shares;
}

export type Tally = {
  units: number;
  values: number;
  /** Units with two values or more. */
  pairable: number;
  /** Mean share of agreeing pairs over these; NaN when there are none. */
  observed: number;
  /** Different values in use. */
  used: number;
};

/**
 * Counts the units drawn, and fills `shares` with each value's share: its mean share of a unit's values
 * over the units, so that units count alike however many values they have.
 */
export function tally(
  patterns: Patterns,
  from: { drawn: Uint32Array; agreeing: Float64Array; shares: Float64Array },
): Tally {
  const { first, sizes, value, times } = patterns;
  const { drawn, agreeing, shares } = from;
  shares.fill(0);
  let [units, values, pairable, observed, used] = [0, 0, 0, 0, 0];
  for (let p = 0; p < drawn.length; p++) {
    const count = drawn[p]!;
    if (count === 0) continue;
    units += count;
    values += count * sizes[p]!;
    if (p < agreeing.length) {
      pairable += count;
      observed += count * agreeing[p]!;
    }
    for (let run = first[p]!; run < first[p + 1]!; run++) {
      shares[value[run]!]! += (count * times[run]!) / sizes[p]!;
    }
  }
  for (let c = 0; c < shares.length; c++) {
    if (shares[c]! > 0) used++;
    shares[c]! /= units;
  }
  return { units, values, pairable, observed: observed / pairable, used };
}
