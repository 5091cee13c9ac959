import { estimator, type Measure, missing } from "./estimate";
import { pairHindrance, tallyOf } from "./pair-agreement";
import { patternsOf } from "./patterns";

/**
 * Percent agreement: of the pairs of values in a unit the share that agrees, averaged over the units
 * with two values or more. Sets agree when they are equal. Units: a share, 0 … 1.
 * It knows no chance: many coders of a rare code agree on most units by saying nothing.
 * Undefined: fewer-than-two-coders; no-unit-with-two-values; no-variation, every value is the same, so
 * that agreement shows nothing (`observed` still tells the share, 1). Never throws.
 *
 * Source: Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, Psychological
 * Bulletin 76, pp. 378–382, formula 3; with values missing Gwet, K. L. (2014), Handbook of Inter-Rater
 * Reliability, 4th ed., ch. 2.
 *
 * @example
 * // 2 coders, 10 units, 6 alike (Krippendorff 2011, section A): .6
 */
export const percentAgreement: Measure = (data) => {
  const reason = pairHindrance(data);
  if (reason) return reason;
  const patterns = patternsOf(data);
  return estimator({
    counts: patterns.counts.subarray(0, patterns.pairable),
    count: tallyOf(data),
    steps: patterns.first[patterns.pairable]! + data.values.size,
    estimate: ({ units, values, observed, used }) => {
      if (used < 2) return { ...missing("no-variation"), units, values, observed };
      return { value: observed, observed, expected: null, units, values };
    },
  });
};
