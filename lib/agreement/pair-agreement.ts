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
function agreeingShares({ pairable, first, sizes, times }: Patterns): Float64Array {
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

/** For each run of a pattern the share that it has in its unit. */
function runShares({ first, sizes, times }: Patterns): Float64Array {
  const shares = new Float64Array(times.length);
  for (let p = 0; p < sizes.length; p++) {
    for (let run = first[p]!; run < first[p + 1]!; run++) shares[run] = times[run]! / sizes[p]!;
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
  /** Different values in units with two or more: one alone is no variation. */
  used: number;
  /** Different values in all units. */
  categories: number;
  /**
   * Each value's mean share of a unit's values, so that units count alike however many values they
   * have. Filled anew by the next tally.
   */
  shares: Float64Array;
};

function inUse(shares: Float64Array): number {
  let used = 0;
  for (const share of shares) if (share > 0) used++;
  return used;
}

function tallying(patterns: Patterns, size: number): (drawn: Uint32Array) => Tally {
  const { first, sizes, value, pairable: most } = patterns;
  const agreeing = agreeingShares(patterns);
  const inUnit = runShares(patterns);
  const shares = new Float64Array(size);
  return (drawn) => {
    shares.fill(0);
    let [units, values, pairable, observed, used] = [0, 0, 0, 0, 0];
    for (let p = 0, run = 0; p < drawn.length; p++) {
      const count = drawn[p]!;
      if (p === most) used = inUse(shares);
      units += count;
      values += count * sizes[p]!;
      if (p < most) {
        pairable += count;
        observed += count * agreeing[p]!;
      }
      for (const next = first[p + 1]!; run < next; run++) {
        shares[value[run]!]! += count * inUnit[run]!;
      }
    }
    const categories = inUse(shares);
    if (drawn.length <= most) used = categories;
    for (let c = 0; c < size; c++) shares[c]! /= units;
    return { units, values, pairable, observed: observed / pairable, used, categories, shares };
  };
}

const known = new WeakMap<ReliabilityData, (drawn: Uint32Array) => Tally>();

/** Counts the units drawn of a table; all measures of the table share this one function. */
export function tallyOf(data: ReliabilityData): (drawn: Uint32Array) => Tally {
  const found = known.get(data) ?? tallying(patternsOf(data), data.values.size);
  known.set(data, found);
  return found;
}
