import type { Columns } from "../columns/columns";
import { type Resolved, STATE, STATES } from "./resolve";

/** Of the quotes that pass, how many of an outlet are in each state for one code. */
export type StateCounts = {
  present: number;
  absent: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
};

/**
 * Counts states by outlet and code, in one pass over the quotes: result[outlet][code]. The five counts
 * add up to the quotes of the outlet that pass, for every code. An outlet without quotes has zeros.
 *
 * @example stateCounts(columns, { resolved, passing })[1]![6]
 * // { present: 3, absent: 1, contested: 0, notAnnotated: 0, hidden: 0 }
 */
export function stateCounts(
  columns: Columns,
  of: { resolved: Resolved; passing: Uint8Array },
): StateCounts[][] {
  const { codes, states } = of.resolved;
  const { outlet } = columns.quotes;
  const cells = new Uint32Array(columns.outlets.length * codes * STATES);
  for (let quote = 0; quote < outlet.length; quote++) {
    if (of.passing[quote] === 0) continue;
    const first = outlet[quote]! * codes;
    for (let code = 0; code < codes; code++) {
      cells[(first + code) * STATES + states[quote * codes + code]!]!++;
    }
  }
  return columns.outlets.map((_, at) =>
    Array.from({ length: codes }, (_, code) => {
      const count = (state: number) => cells[(at * codes + code) * STATES + state]!;
      return {
        present: count(STATE.present),
        absent: count(STATE.absent),
        contested: count(STATE.contested),
        notAnnotated: count(STATE.notAnnotated),
        hidden: count(STATE.hidden),
      };
    }),
  );
}
