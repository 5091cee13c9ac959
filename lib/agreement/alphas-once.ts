import { LastUsed } from "../base/last-used";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import type { Filters } from "../columns/filter";
import { filterText } from "../columns/filter-text";
import { type Alphas, alphas } from "./alphas";

/** So many are kept of one study; a page asks for two or three. */
const MOST_KEPT = 60;

const kept = processWide("alphas", () => new WeakMap<Columns, LastUsed<string, Alphas>>());

/**
 * What alphas tells of the quotes that pass the filters, and once for the same columns: every chart under
 * the same filters asks for it again. Throws as alphas.
 *
 * @example alphasOnce(columns, { variable: 1, filters: everything }).quotes // the demo study: 20
 */
export function alphasOnce(
  columns: Columns,
  { variable, filters }: { variable: number; filters: Filters },
): Alphas {
  const of = kept.get(columns) ?? new LastUsed<string, Alphas>(MOST_KEPT);
  kept.set(columns, of);
  return of.get(`${variable}/${filterText(filters)}`, () =>
    alphas(columns, { variable, passing: filters }),
  );
}
