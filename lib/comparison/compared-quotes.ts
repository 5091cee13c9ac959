import { type Columns, FORMS, publishedOn, type QuoteForm } from "../columns/columns";
import { passingQuotes } from "../columns/filter";
import { textAt } from "../columns/texts";
import type { ComparisonFilters } from "./comparison";
import { resolvedOnce } from "./resolved-once";
import { type ResolvedValue, resolvedValue } from "./resolved-value";

/** A quote of the comparison, ready for JSON. */
export type ComparisonQuote = {
  key: string;
  /** Slug. */
  outlet: string;
  /** Key of its item. */
  item: string;
  /** Of its item: as much of the date as is known. */
  publishedOn: string | null;
  form: QuoteForm;
  /** One entry a variable of the codebook, by its key. */
  resolved: Record<string, ResolvedValue>;
};

/**
 * Quotes by their index, with the value of every variable: resolved, or as the analyst of the number
 * `by` answered. Throws RangeError for an index that the study does not have.
 *
 * @example comparedQuotes(columns, { quotes: [0], by: null })[0]?.resolved.sentiment?.how // "unanimous"
 */
export function comparedQuotes(
  columns: Columns,
  { quotes, by }: { quotes: readonly number[]; by: number | null },
): ComparisonQuote[] {
  const all = columns.variables.map((_, variable) => resolvedOnce(columns, { variable, by }));
  return quotes.map((quote) => {
    const at = columns.quotes.item[quote];
    if (at === undefined) throw new RangeError(`the study has no quote ${quote}`);
    const values = all.map((resolved) => {
      const { key } = columns.variables[resolved.variable]!;
      return [key, resolvedValue(columns, { resolved, quote })] as const;
    });
    return {
      key: textAt(columns.quotes.key, quote),
      outlet: columns.outlets[columns.quotes.outlet[quote]!]!.slug,
      item: textAt(columns.items.key, at),
      publishedOn: publishedOn(columns, at),
      form: FORMS[columns.quotes.form[quote]!]!,
      resolved: Object.fromEntries(values),
    };
  });
}

/**
 * All quotes that pass the filters, in the study's order: for exports, which tell every one. Throws as
 * passingQuotes.
 *
 * @example passingComparedQuotes(columns, everything).length // the demo study: 20
 */
export function passingComparedQuotes(
  columns: Columns,
  filters: ComparisonFilters,
): ComparisonQuote[] {
  const passing = passingQuotes(columns, filters);
  const quotes: number[] = [];
  for (let quote = 0; quote < passing.length; quote++) if (passing[quote] === 1) quotes.push(quote);
  return comparedQuotes(columns, { quotes, by: filters.by });
}
