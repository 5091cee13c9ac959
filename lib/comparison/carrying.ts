import type { Columns } from "../columns/columns";
import { type Resolved, STATE } from "./resolve";

/**
 * How many quotes of each outlet, in the study's order, carry at least one of some codes, by their keys:
 * what a row of "others" counts, in which a quote with two of them counts once. Quotes that do not pass
 * count nowhere; keys that the variable does not have count nothing. Never throws.
 *
 * @example carryingAny(columns, { resolved: frame, passing, codes: new Set(["discredit"]) })[1]
 * // Vostochniy ekspress: 3
 */
export function carryingAny(
  columns: Columns,
  of: { resolved: Resolved; passing: Uint8Array; codes: ReadonlySet<string> },
): Uint32Array {
  const { codes, states, variable } = of.resolved;
  const named = columns.variables[variable]!.codes;
  const asked = [...named.keys()].filter((code) => of.codes.has(named[code]!.key));
  const { outlet } = columns.quotes;
  const counts = new Uint32Array(columns.outlets.length);
  for (let quote = 0; quote < outlet.length; quote++) {
    if (of.passing[quote] === 0) continue;
    if (asked.some((code) => states[quote * codes + code] === STATE.present)) {
      counts[outlet[quote]!]!++;
    }
  }
  return counts;
}
