import { type Columns, FORMS } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { passingCounter } from "./count-passing";
import { CODES, countWidth, DECIDED, HIDDEN, NOT_ANNOTATED, WHOLE } from "./count-quotes";
import type { Resolved } from "./resolve";

/** Of the quotes that pass, how many of an outlet are in each state for one code. */
export type StateCounts = {
  present: number;
  absent: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
};

/** Counts by group, as count-quotes.ts has them, as states by outlet and code. */
export function statesOf(resolved: Resolved, counts: Uint32Array): StateCounts[][] {
  const { codes, isMany } = resolved;
  const width = countWidth(resolved);
  const ofOutlet = width * FORMS.length;
  return Array.from({ length: counts.length / ofOutlet }, (_, outlet) => {
    const of = (at: number) => {
      let sum = 0;
      for (let form = 0; form < FORMS.length; form++) {
        sum += counts[outlet * ofOutlet + form * width + at]!;
      }
      return sum;
    };
    const [notAnnotated, hidden] = [of(NOT_ANNOTATED), of(HIDDEN)];
    const [decided, whole] = [of(DECIDED), of(WHOLE)];
    return Array.from({ length: codes }, (_, code): StateCounts => {
      const present = of(CODES + code);
      const disputed = isMany ? of(CODES + codes + code) : 0;
      const absent = decided - present - disputed;
      return { present, absent, contested: disputed + whole, notAnnotated, hidden };
    });
  });
}

/**
 * Counts states by outlet and code: result[outlet][code]. The five counts add up to the quotes of the
 * outlet that pass, for every code. An outlet without quotes has zeros. Under filters it takes as long
 * however many quotes there are; of quotes that are told one by one it is one pass over them. Throws
 * RangeError for a bound of the filters that is no date.
 *
 * @example stateCounts(columns, { resolved, passing })[1]![6]
 * // { present: 3, absent: 1, contested: 0, notAnnotated: 0, hidden: 0 }
 */
export function stateCounts(
  columns: Columns,
  of: { resolved: Resolved; passing: Passing },
): StateCounts[][] {
  const { stretches, count } = passingCounter(columns, of);
  return statesOf(of.resolved, count(stretches));
}
