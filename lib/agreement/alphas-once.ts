import type { Columns } from "../columns/columns";
import { type Filters, passingQuotes } from "../columns/filter";
import { type Alphas, alphas } from "./alphas";

/** So many are kept of one study; a page asks for two or three. */
const MOST_KEPT = 60;

const kept = new WeakMap<Columns, Map<string, Alphas>>();

/**
 * What alphas tells of the quotes that pass the filters, and once for the same columns: every chart under
 * the same filters asks for it again. Throws as alphas and passingQuotes.
 *
 * @example alphasOnce(columns, { variable: 1, filters: everything }).quotes // the demo study: 20
 */
export function alphasOnce(
  columns: Columns,
  { variable, filters }: { variable: number; filters: Filters },
): Alphas {
  const { outlets, from, to, forms } = filters;
  const key = JSON.stringify([variable, outlets.toSorted(), from, to, forms.toSorted()]);
  const of = kept.get(columns) ?? new Map<string, Alphas>();
  kept.set(columns, of);
  const found =
    of.get(key) ?? alphas(columns, { variable, passing: passingQuotes(columns, filters) });
  of.delete(key);
  of.set(key, found);
  if (of.size > MOST_KEPT) of.delete(of.keys().next().value ?? "");
  return found;
}
