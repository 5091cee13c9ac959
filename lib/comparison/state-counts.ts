import { type Columns, FORM_COUNT } from "../columns/columns";
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

/** Counts by outlet, `countWidth` numbers each as in count-quotes.ts: the sums of its groups. */
export function outletCounts(resolved: Resolved, byGroup: Uint32Array): Uint32Array {
  const width = countWidth(resolved);
  const counts = new Uint32Array(byGroup.length / FORM_COUNT);
  for (let first = 0; first < counts.length; first += width) {
    for (let form = 0; form < FORM_COUNT; form++) {
      const group = first * FORM_COUNT + form * width;
      for (let at = 0; at < width; at++) counts[first + at]! += byGroup[group + at]!;
    }
  }
  return counts;
}

type Counted = { resolved: Resolved; counts: Uint32Array; outlet: number };

/** How many quotes of an outlet counts by outlet have. */
export function quotesCounted({ resolved, counts, outlet }: Counted): number {
  const first = outlet * countWidth(resolved);
  const [open, hidden] = [counts[first + NOT_ANNOTATED]!, counts[first + HIDDEN]!];
  return open + hidden + counts[first + DECIDED]! + counts[first + WHOLE]!;
}

/** One outlet's states by code, from counts by outlet. */
export function outletStates({ resolved, counts, outlet }: Counted): StateCounts[] {
  const { codes, isMany } = resolved;
  const first = outlet * countWidth(resolved);
  const [notAnnotated, hidden] = [counts[first + NOT_ANNOTATED]!, counts[first + HIDDEN]!];
  const [decided, whole] = [counts[first + DECIDED]!, counts[first + WHOLE]!];
  const states: StateCounts[] = [];
  for (let code = 0; code < codes; code++) {
    const present = counts[first + CODES + code]!;
    const disputed = isMany ? counts[first + CODES + codes + code]! : 0;
    const absent = decided - present - disputed;
    states.push({ present, absent, contested: disputed + whole, notAnnotated, hidden });
  }
  return states;
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
  const { resolved } = of;
  const { stretches, count } = passingCounter(columns, of);
  const counts = outletCounts(resolved, count(stretches));
  return columns.outlets.map((_, outlet) => outletStates({ resolved, counts, outlet }));
}
