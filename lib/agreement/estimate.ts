import type { Missing } from "../base/figure";
import type { ReliabilityData } from "./reliability-data";

/**
 * Why a measure gives no value. The first three are about the data; the next four say that the measure
 * is not made for such a table; the last that it would take too long.
 */
export type Undefined =
  | "fewer-than-two-coders"
  | "no-unit-with-two-values"
  | "no-variation"
  | "more-than-two-coders"
  | "needs-order"
  | "needs-single-values"
  | "needs-sets"
  | "too-many-values";

/** What a measure was computed from. */
export type Used = {
  /** Units that the measure uses. */
  units: number;
  /** Values in them. */
  values: number;
};

/**
 * A measure's value with its parts. Krippendorff's α: `observed` and `expected` disagreement, in the
 * unit of the squared distance, value = 1 − observed / expected. All others: observed and expected
 * agreement, 0 … 1, value = (observed − expected) / (1 − expected); percent agreement expects nothing.
 */
export type Defined = Used & {
  value: number;
  observed: number;
  expected: number | null;
  /** Cohen's κ alone: the most that it could be with what each of the two coders gave in all. */
  maximum?: number;
};

/** Without a value, `observed` is told where there is one: units may agree without any variation. */
export type Estimate = Defined | (Missing<Undefined> & Used & { observed?: number });

/**
 * A measure made ready for one table. `counts` says how many units show each pattern; `count` counts
 * what the measure needs as if they were shown as often as it is told, and `estimate` gives the measure
 * from that: resampling asks for both 2,000 times. Measures that need the same share one `count`, so
 * that a resample is gone through once for all of them.
 */
export type Estimator = {
  counts: Uint32Array;
  count: (drawn: Uint32Array) => unknown;
  estimate: (counted: never) => Estimate;
  /** Steps that one estimate takes, roughly: whether it can be asked 2,000 times. */
  steps: number;
};

/** An estimator, with what it counts checked against what it estimates from. */
export function estimator<Counted>(parts: {
  counts: Uint32Array;
  count: (drawn: Uint32Array) => Counted;
  estimate: (counted: Counted) => Estimate;
  steps: number;
}): Estimator {
  return parts;
}

/** For measures that go through the units drawn by themselves. */
export const asDrawn = (drawn: Uint32Array) => drawn;

/** A measure: made ready for a table, or the reason why it has no value there. */
export type Measure = (data: ReliabilityData) => Estimator | Missing<Undefined>;

export function missing<R extends Undefined>(reason: R): Missing<R> {
  return { value: null, reason };
}

/** The measure of the table as it is. */
export function estimateOf(made: Estimator | Missing<Undefined>): Estimate {
  if ("reason" in made) return { ...made, units: 0, values: 0 };
  return made.estimate(made.count(made.counts) as never);
}
