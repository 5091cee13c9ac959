import type { Interval, Missing } from "../base/figure";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { drawCounts } from "../resampling/draw-counts";
import { DRAWS, percentileInterval, SEED } from "../resampling/percentiles";
import { codeDistribution } from "./code-distribution";
import { codePatterns, type OutletPatterns } from "./code-patterns";
import { FEW_QUOTES, type NoCodes } from "./figure";
import { jensenShannon } from "./jensen-shannon";
import type { Resolved } from "./resolve";

type View = { resolved: Resolved; passing: Passing };

/** is-reference: the outlet itself, which is at 0 from itself whatever is drawn. */
export type NoDistanceInterval = Missing<"few-quotes" | "is-reference">;

/** no-reference: the outlet has a distribution and the one that it is compared with has none. */
export type NoDistance = Missing<NoCodes | "no-reference">;

/** `outlet` is an index into the study's outlets. */
export type SpinDistance = {
  outlet: number;
  isReference: boolean;
  /** Quotes of the outlet that carry at least one code. */
  n: number;
  /** n of the outlet or of the reference is below FEW_QUOTES. */
  few: boolean;
  distance: { value: number; interval: Interval | NoDistanceInterval } | NoDistance;
};

/** The reference is drawn from a stream of its own, so that the two sides are independent. */
const REFERENCE_SEED = SEED ^ 0x85ebca6b;

/** Distributions of an outlet when its quotes are drawn anew, resample by resample. */
function resampler({ patterns }: OutletPatterns, { codes, seed }: { codes: number; seed: number }) {
  const counts = Uint32Array.from(patterns, ({ quotes }) => quotes);
  const draw = drawCounts(counts, seed);
  return () => codeDistribution({ patterns, codes }, draw());
}

type From = { reference: number; codes: number };

/** A distance without its interval, which is what takes long. */
export type PlainDistance = Omit<SpinDistance, "distance"> & {
  distance: { value: number } | NoDistance;
};

function plain(all: OutletPatterns[], { reference, codes }: From): PlainDistance[] {
  const from = all[reference];
  if (!from) throw new RangeError(`the study has no outlet ${reference}`);
  const shares = codeDistribution({ patterns: from.patterns, codes });
  const distance = (own: OutletPatterns): PlainDistance["distance"] => {
    if (own.missing) return own.missing;
    if (own === from) return { value: 0 };
    if (from.missing) return { value: null, reason: "no-reference" };
    return { value: jensenShannon(codeDistribution({ patterns: own.patterns, codes }), shares) };
  };
  return all.map((own, outlet) => {
    const few = own.n < FEW_QUOTES || from.n < FEW_QUOTES;
    return { outlet, isReference: own === from, n: own.n, few, distance: distance(own) };
  });
}

function intervals(all: OutletPatterns[], { reference, codes }: From) {
  // Drawn once: every outlet meets the same resamples of the reference.
  let drawn: Float64Array[] | null = null;
  const drawnReference = () => {
    const next = resampler(all[reference]!, { codes, seed: REFERENCE_SEED });
    drawn ??= Array.from({ length: DRAWS }, next);
    return drawn;
  };
  return ({ outlet, isReference, few }: PlainDistance): Interval | NoDistanceInterval => {
    if (isReference) return { value: null, reason: "is-reference" };
    if (few) return { value: null, reason: "few-quotes" };
    const next = resampler(all[outlet]!, { codes, seed: SEED });
    const estimates = Float64Array.from(drawnReference(), (other) => jensenShannon(next(), other));
    return percentileInterval(estimates);
  };
}

/**
 * How far each outlet's framing is from that of a reference outlet, one entry an outlet in the study's
 * order:
 *   value     Jensen–Shannon divergence, base 2, of the two distributions of code-distribution.ts:
 *             0 the same framing, 1 nothing shared (which 0.5 added to every code keeps it below);
 *   interval  percentile bootstrap, 95 %: the n quotes of either outlet are drawn anew with replacement
 *             2,000 times (DRAWS), each outlet by itself and from a fixed seed, and the 50th and the
 *             1,950th of the ordered distances taken. It does not depend on the other outlets.
 * Quotes drawn anew differ more than the outlets do, so that resampled distances are biased upwards:
 * the interval leans up, its low end is above 0 even for equal framing, and the value may lie below it.
 * It tells how sure a distance is, and tests nothing.
 * Undefined: no-quotes, none-resolved, none-present (of the outlet); no-reference. Undefined interval:
 * few-quotes, n of either is below 5; is-reference.
 * Throws RangeError when the study has no such reference.
 * Sources: as jensen-shannon.ts and percentiles.ts; the measure is the product's own (docs/method.md).
 *
 * @example spinDistance(columns, { resolved, passing, reference: 0 })[2]
 * // Haqqin from Kazakhstanskaya pravda: n 4, few, value 0.2671 without an interval
 */
export function spinDistance(columns: Columns, of: View & { reference: number }): SpinDistance[] {
  const all = codePatterns(columns, of);
  const from = { reference: of.reference, codes: of.resolved.codes };
  const interval = intervals(all, from);
  return plain(all, from).map((found): SpinDistance => {
    const { distance } = found;
    if (distance.value === null) return { ...found, distance };
    return { ...found, distance: { value: distance.value, interval: interval(found) } };
  });
}

/**
 * The same without intervals, for who only asks who is near and who is far. Throws as spinDistance.
 *
 * @example plainDistances(columns, { resolved, passing, reference: 0 })[2]!.distance // { value: 0.2671 }
 */
export function plainDistances(
  columns: Columns,
  of: View & { reference: number },
): PlainDistance[] {
  return plain(codePatterns(columns, of), { reference: of.reference, codes: of.resolved.codes });
}

/**
 * The distance between every two outlets, without intervals: result[outlet][other], both in the study's
 * order, as `value` of spinDistance. In [0, 1]; the same both ways; 0 from an outlet to itself.
 * Undefined, and then null: one of the two has no quote that carries a code. Never throws.
 *
 * @example spinDistances(columns, { resolved, passing })[0]![2] // 0.2671
 */
export function spinDistances(columns: Columns, of: View): (number | null)[][] {
  const shares = codePatterns(columns, of).map(({ patterns, missing }) =>
    missing ? null : codeDistribution({ patterns, codes: of.resolved.codes }),
  );
  return shares.map((own) =>
    shares.map((other) => (own && other ? jensenShannon(own, other) : null)),
  );
}
