import type { QuotePlace } from "../db/quote-places";

/** How quotes are listed, with the ids of the study's outlets in the language's order. */
export type ListOrder = { sort: "title" | "newest"; outlets: number[] };

type Place = Omit<QuotePlace, "key">;

/** As databases compare: byte by byte, which is code point by code point. */
function compareBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Newest first; or by outlet, then by title with untitled items last, then as entered. Always the same for
 * the same quotes.
 */
export function quoteOrder({ sort, outlets }: ListOrder) {
  if (sort === "newest") return (a: Place, b: Place) => b.id - a.id;
  const ranks = new Map(outlets.map((outlet, at) => [outlet, at]));
  const rank = ({ outletId }: Place) => ranks.get(outletId) ?? 0;
  return (a: Place, b: Place) =>
    rank(a) - rank(b) ||
    compareBytes(a.titleOrder, b.titleOrder) ||
    a.itemId - b.itemId ||
    a.id - b.id;
}
