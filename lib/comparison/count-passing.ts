import type { Columns } from "../columns/columns";
import { dateOrder, groupsOf } from "../columns/date-order";
import type { Passing } from "../columns/filter";
import { type DateStretch, passingParts, placesOf } from "../columns/passing-parts";
import { countQuotes, countWidth } from "./count-quotes";
import type { Resolved } from "./resolve";
import { countSpan } from "./span-counts";

export type PassingCounter = {
  /** The dates that pass. */
  stretches: DateStretch[];
  /** Counts by group (count-quotes.ts) of the quotes that pass and are of these dates. */
  count: (stretches: readonly DateStretch[]) => Uint32Array;
};

/**
 * Counts quotes that pass, a stretch of dates after the other. Under filters a count takes as long however
 * many quotes there are; of quotes that are told one by one it is a pass over them. Throws RangeError for a
 * bound of the filters that is no date.
 */
export function passingCounter(
  columns: Columns,
  { resolved, passing }: { resolved: Resolved; passing: Passing },
): PassingCounter {
  const order = dateOrder(columns);
  const width = countWidth(resolved);
  const size = groupsOf(columns) * width;
  if (passing instanceof Uint8Array) {
    const count = (stretches: readonly DateStretch[]) => {
      const into = new Uint32Array(size);
      for (const stretch of stretches) {
        const { from, to } = placesOf(order, stretch);
        const quotes = order.quotes.subarray(from, to).filter((quote) => passing[quote] === 1);
        countQuotes(columns, { resolved, quotes, into, by: 1 });
      }
      return into;
    };
    return { stretches: [[0, order.dates.length + 1]], count };
  }
  const { stretches, groups } = passingParts(columns, passing);
  const count = (asked: readonly DateStretch[]) => {
    const into = new Uint32Array(size);
    for (const stretch of asked) {
      countSpan(columns, { resolved, span: placesOf(order, stretch), into });
    }
    groups.forEach((passes, group) => {
      if (passes === 0) into.fill(0, group * width, (group + 1) * width);
    });
    return into;
  };
  return { stretches, count };
}
