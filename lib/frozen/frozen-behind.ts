import { quotesBehind } from "../comparison/behind";
import type { ComparisonQuote } from "../comparison/compared-quotes";
import { markOf } from "../comparison/mark";
import type { FrozenQuote } from "./schema";

function compared({ key, outlet, item, form, resolved }: FrozenQuote): ComparisonQuote {
  const { key: itemKey, publishedOn } = item;
  return { key, outlet: outlet.slug, item: itemKey, publishedOn, form, resolved };
}

/** The frozen quotes behind a mark, as they were when the figure was frozen. */
export function frozenBehind(quotes: readonly FrozenQuote[], mark: string): FrozenQuote[] {
  const asked = markOf(mark);
  if (!asked) return [];
  const behind = new Set(quotesBehind(quotes.map(compared), asked).map(({ key }) => key));
  return quotes.filter(({ key }) => behind.has(key));
}
