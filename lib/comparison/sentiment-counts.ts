import type { Columns } from "../columns/columns";
import { everyQuote } from "../columns/filter";
import { resolvedOnce } from "./resolved-once";
import { stateCounts } from "./state-counts";

/** The counts and the three rests add up to the outlet's quotes. */
export type SentimentCounts = {
  slug: string;
  name: string;
  /** In the codebook's order. */
  counts: { name: string; value: number | null; count: number }[];
  contested: number;
  notAnnotated: number;
  hidden: number;
};

/**
 * How the quotes of each outlet are spread over the codes of sentiment: whole numbers alone, without
 * the means and intervals of sentiment.ts, for where many studies stand together. Null when the
 * codebook asks for no sentiment.
 *
 * @example sentimentCounts(columns)?.[1]?.contested // Vostochniy ekspress: 0
 */
export function sentimentCounts(columns: Columns): SentimentCounts[] | null {
  const variable = columns.variables.findIndex(({ key }) => key === "sentiment");
  const codes = columns.variables[variable]?.codes;
  if (!codes) return null;
  const states = stateCounts(columns, {
    resolved: resolvedOnce(columns, { variable, by: null }),
    passing: everyQuote,
  });
  return columns.outlets.map(({ slug, name }, at) => {
    const row = states[at] ?? [];
    // A single-select variable is contested, open or hidden as a whole: alike for all its codes.
    const { contested = 0, notAnnotated = 0, hidden = 0 } = row[0] ?? {};
    const counts = codes.map((code, place) => ({
      name: code.name,
      value: code.value,
      count: row[place]?.present ?? 0,
    }));
    return { slug, name, counts, contested, notAnnotated, hidden };
  });
}
