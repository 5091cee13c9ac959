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
 * A measure made ready for one table. `counts` says how many units show each pattern; `estimate` gives
 * the measure as if they were shown as often as it is told, which is what resampling asks 2,000 times.
 */
export type Estimator = {
  counts: Uint32Array;
  estimate: (drawn: Uint32Array) => Estimate;
  /** Steps that one estimate takes, roughly: whether it can be asked 2,000 times. */
  steps: number;
};

/** A measure: made ready for a table, or the reason why it has no value there. */
export type Measure = (data: ReliabilityData) => Estimator | Missing<Undefined>;

export function missing<R extends Undefined>(reason: R): Missing<R> {
  return { value: null, reason };
}

/** The measure of the table as it is. */
export function estimateOf(made: Estimator | Missing<Undefined>): Estimate {
  return "reason" in made ? { ...made, units: 0, values: 0 } : made.estimate(made.counts);
}
