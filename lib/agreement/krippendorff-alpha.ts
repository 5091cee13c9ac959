import type { Distance, DistanceKind } from "./distance";
import { asDrawn, type Estimate, estimator, type Measure, missing } from "./estimate";
import { type Patterns, patternsOf } from "./patterns";
import type { Values } from "./reliability-data";

/** More different values than these, and going through their pairs takes too long. */
const MOST_VALUES_IN_PAIRS = 20_000;

/** Of V values there are about V² / 2 pairs, each a step. */
const PAIR_STEPS = 0.5;

/** Disagreement within each pattern: Σ δ² over its ordered pairs / (m − 1). */
function within(patterns: Patterns, distance: Distance): Float64Array {
  const { first, sizes, value, times } = patterns;
  const sums = new Float64Array(patterns.pairable);
  for (let p = 0; p < sums.length; p++) {
    sums[p] =
      distance.pairSum({ value, times, from: first[p]!, to: first[p + 1]! }) / (sizes[p]! - 1);
  }
  return sums;
}

/** Fills in how often each value occurs in the units drawn; gives how many units these are. */
function margins(patterns: Patterns, drawn: Uint32Array, into: Float64Array): number {
  const { pairable, first, value, times } = patterns;
  into.fill(0);
  let units = 0;
  let run = 0;
  for (let p = 0; p < pairable; p++) {
    const count = drawn[p]!;
    const next = first[p + 1]!;
    units += count;
    for (; run < next; run++) into[value[run]!]! += count * times[run]!;
  }
  return units;
}

/** The values that stand in pairable units, by their index. */
function usedValues({ value, first, pairable }: Patterns, { size }: Values): Int32Array {
  const isUsed = new Uint8Array(size);
  for (let run = 0; run < first[pairable]!; run++) isUsed[value[run]!] = 1;
  return Int32Array.from(isUsed.keys()).filter((each) => isUsed[each] === 1);
}

type Parts = { patterns: Patterns; values: Values; kind: DistanceKind; used: Int32Array };

function alpha({ patterns, values, kind, used }: Parts) {
  const n = new Float64Array(values.size);
  const times = new Float64Array(used.length);
  const fixed = kind.asksMargins ? null : kind.on(values, n);
  const fixedWithin = fixed && within(patterns, fixed);
  return (drawn: Uint32Array): Estimate => {
    const units = margins(patterns, drawn, n);
    let total = 0;
    for (let at = 0; at < used.length; at++) {
      times[at] = n[used[at]!]!;
      total += times[at]!;
    }
    const distance = fixed ?? kind.on(values, n);
    const inUnits = fixedWithin ?? within(patterns, distance);
    let observed = 0;
    for (let p = 0; p < inUnits.length; p++) observed += drawn[p]! * inUnits[p]!;
    observed /= total;
    const pairs = distance.pairSum({ value: used, times, from: 0, to: used.length });
    const expected = pairs / (total * (total - 1));
    const parts = { observed, units, values: total };
    // Also where values differ by less than a square can hold.
    if (!(expected > 0)) return { ...missing("no-variation"), ...parts, observed: 0 };
    return { ...parts, value: 1 - observed / expected, expected };
  };
}

/** Patterns of a table, and what is known of it beside them. */
export type Patterned = { coders: number; values: Values; patterns: Patterns };

/** What krippendorffAlpha gives, from the patterns of a table. */
export function alphaOfPatterns(kind: DistanceKind, { coders, values, patterns }: Patterned) {
  if (coders < 2) return missing("fewer-than-two-coders");
  if (patterns.pairable === 0) return missing("no-unit-with-two-values");
  const used = usedValues(patterns, values);
  if (kind.isPairwise && used.length > MOST_VALUES_IN_PAIRS) return missing("too-many-values");
  const pairs = kind.isPairwise ? PAIR_STEPS * used.length ** 2 : used.length;
  return estimator({
    counts: patterns.counts.subarray(0, patterns.pairable),
    count: asDrawn,
    estimate: alpha({ patterns, values, kind, used }),
    steps: patterns.first[patterns.pairable]! + pairs,
  });
}

/**
 * Krippendorff's α: how far any number of coders agree beyond chance, with any values missing.
 *   α = 1 − Do / De
 *   Do (observed)  Σ over units of Σ δ² over ordered pairs of the unit's values / (m − 1), over n;
 *   De (expected)  Σ n(c) n(k) δ²(c, k) over ordered pairs of values / (n (n − 1));
 *   m the values of a unit with two or more, n all these values (`values`), n(c) those that are c.
 * 1 when all agree, 0 where agreement is what chance would give, below 0 where it is less.
 * The distance δ² is a file of its own: nominal, ordinal, interval, ratio, masi, jaccard.
 * Undefined: fewer-than-two-coders; no-unit-with-two-values; no-variation, all these values are the
 * same; too-many-values, more than 20,000 different ones where every pair has to be looked at.
 * Throws RangeError when the distance is not made for such values.
 *
 * Source: Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, sections C and D;
 * Krippendorff, K. (2013), Content Analysis, 3rd ed., ch. 12.
 *
 * @example
 * // 4 coders, 12 units, 40 pairable values: nominal Do .2, De .779487, α .743421
 */
export function krippendorffAlpha(kind: DistanceKind): Measure {
  return (data) => {
    const { coders, values } = data;
    return alphaOfPatterns(kind, { coders, values, patterns: patternsOf(data) });
  };
}
