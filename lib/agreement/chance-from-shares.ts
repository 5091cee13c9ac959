import { estimator, type Measure, missing } from "./estimate";
import { pairHindrance, tallyOf } from "./pair-agreement";
import { patternsOf } from "./patterns";

/**
 * A measure of agreeing pairs beyond chance, (po − pe) / (1 − pe), whose pe comes from the values'
 * shares alone: po from the units with two values or more, shares from all units with a value.
 * `chance` gets the shares and the number of different values in use in the whole table.
 */
export function chanceFromShares(
  chance: (shares: Float64Array, categories: number) => number,
): Measure {
  return (data) => {
    if (data.values.level === "set") return missing("needs-single-values");
    const reason = pairHindrance(data);
    if (reason) return reason;
    const patterns = patternsOf(data);
    const count = tallyOf(data);
    // Of the whole table: a resample that misses a value has not fewer to choose from.
    const { categories } = count(patterns.counts);
    return estimator({
      counts: patterns.counts,
      count,
      steps: patterns.value.length + data.values.size,
      estimate: ({ units, values, pairable, observed, used, shares }) => {
        if (pairable === 0) return { ...missing("no-unit-with-two-values"), units, values };
        if (used < 2) return { ...missing("no-variation"), units, values, observed };
        const expected = chance(shares, categories);
        const value = (observed - expected) / (1 - expected);
        return { value, observed, expected, units, values };
      },
    });
  };
}
