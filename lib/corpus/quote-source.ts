import type { QuotePlace } from "../db/quote-places";
import { type ListOrder, quoteOrder } from "./quote-order";

/** From a place on, which is not taken itself, or from the beginning; backwards from it or from the end. */
export type Step = { from: QuotePlace | null; back?: boolean; limit: number };

/** A list of quotes in order, however it is read. */
export type QuoteSource = {
  total: number;
  walk: (step: Step) => Promise<QuotePlace[]>;
  countBefore: (place: QuotePlace) => Promise<number>;
};

/** A list whose places are all at hand. */
export function sourceOf(places: QuotePlace[], order: ListOrder): QuoteSource {
  const compare = quoteOrder(order);
  const forth = places.toSorted(compare);
  const back = forth.toReversed();
  return {
    total: places.length,
    walk: async ({ from, back: backwards = false, limit }) => {
      const way = backwards ? back : forth;
      const sign = backwards ? -1 : 1;
      const begin = from ? way.findIndex((place) => compare(place, from) * sign > 0) : 0;
      return begin === -1 ? [] : way.slice(begin, begin + limit);
    },
    countBefore: async (place) => forth.filter((each) => compare(each, place) < 0).length,
  };
}
