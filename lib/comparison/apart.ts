import type { Columns } from "../columns/columns";
import { maskOf, type Passing } from "../columns/filter";
import { HOW, type Resolved } from "./resolve";

/** Quotes of an outlet that stand apart from a figure; `outlet` is an index into the study's outlets. */
export type Apart = { outlet: number; contested: number; notAnnotated: number; hidden: number };

/**
 * How many of each outlet's quotes that pass are contested, not annotated or hidden for a variable,
 * one entry an outlet in the study's order: what figures that are computed from values alone would
 * let vanish. Each quote counts once, by how it is resolved (resolve.ts). Of a variable that takes
 * several codes a contested quote is one with any contested code, and still counts for those of its
 * codes that are decided; of one that takes a single code it is in no number. Never throws.
 *
 * @example apart(columns, { resolved: frame, passing })[1]
 * // Vostochniy ekspress: { outlet: 1, contested: 1, notAnnotated: 0, hidden: 0 }
 */
export function apart(
  columns: Columns,
  { resolved, passing }: { resolved: Resolved; passing: Passing },
): Apart[] {
  const counts = columns.outlets.map((_, outlet): Apart => {
    return { outlet, contested: 0, notAnnotated: 0, hidden: 0 };
  });
  const mask = maskOf(columns, passing);
  columns.quotes.outlet.forEach((outlet, quote) => {
    if (mask[quote] === 0) return;
    const how = HOW[resolved.how[quote]!];
    if (how === "contested") counts[outlet]!.contested++;
    if (how === "not-annotated") counts[outlet]!.notAnnotated++;
    if (how === "hidden") counts[outlet]!.hidden++;
  });
  return counts;
}
