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

type Counted = { resolved: Resolved; counts: Uint32Array; outlet: number };

/** The sum over the forms of one of an outlet's counts by group (count-quotes.ts). */
function summed({ resolved, counts, outlet }: Counted) {
  const width = countWidth(resolved);
  const all = width * FORM_COUNT;
  const [first, end] = [outlet * all, (outlet + 1) * all];
  return (at: number) => {
    let sum = 0;
    for (let place = first + at; place < end; place += width) sum += counts[place]!;
    return sum;
  };
}

/** How many quotes of an outlet counts by group have. */
export function quotesCounted(counted: Counted): number {
  const of = summed(counted);
  return of(NOT_ANNOTATED) + of(HIDDEN) + of(DECIDED) + of(WHOLE);
}

/** One outlet's states by code, from counts by group. */
export function outletStates(counted: Counted): StateCounts[] {
  const { codes, isMany } = counted.resolved;
  const of = summed(counted);
  const [notAnnotated, hidden] = [of(NOT_ANNOTATED), of(HIDDEN)];
  const [decided, whole] = [of(DECIDED), of(WHOLE)];
  return Array.from({ length: codes }, (_, code): StateCounts => {
    const present = of(CODES + code);
    const disputed = isMany ? of(CODES + codes + code) : 0;
    const absent = decided - present - disputed;
    return { present, absent, contested: disputed + whole, notAnnotated, hidden };
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
  const { resolved } = of;
  const { stretches, count } = passingCounter(columns, of);
  const counts = count(stretches);
  return columns.outlets.map((_, outlet) => outletStates({ resolved, counts, outlet }));
}
