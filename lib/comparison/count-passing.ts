import type { Columns } from "../columns/columns";
import { dateOrder, groupsOf } from "../columns/date-order";
import type { Passing } from "../columns/filter";
import { type DateStretch, passingParts, passingRuns, placesOf } from "../columns/passing-parts";
import { countQuotes, countWidth } from "./count-quotes";
import type { Resolved } from "./resolve";
import { countSpan, spanCounts } from "./span-counts";

export type PassingCounter = {
  /** The dates that pass. */
  stretches: DateStretch[];
  /** Counts by group (count-quotes.ts) of the quotes that pass and are of these dates. */
  count: (stretches: readonly DateStretch[]) => Uint32Array;
};

type Of<Asked> = { resolved: Resolved; passing: Asked };

function maskCounter(columns: Columns, { resolved, passing }: Of<Uint8Array>): PassingCounter {
  const order = dateOrder(columns);
  const count = (stretches: readonly DateStretch[]) => {
    const into = new Uint32Array(groupsOf(columns) * countWidth(resolved));
    for (const stretch of stretches) {
      const { from, to } = placesOf(order, stretch);
      const quotes = order.quotes.subarray(from, to).filter((quote) => passing[quote] === 1);
      countQuotes(columns, { resolved, quotes, into, by: 1 });
    }
    return into;
  };
  return { stretches: [[0, order.dates.length + 1]], count };
}

/**
 * Counts quotes that pass, some dates after the others. Under filters a count takes as long however many
 * quotes there are: few quotes are counted one by one, many by sums. Of quotes that are told one by one it
 * is a pass over them. Throws RangeError for a bound of the filters that is no date.
 */
export function passingCounter(columns: Columns, of: Of<Passing>): PassingCounter {
  const { resolved, passing } = of;
  if (passing instanceof Uint8Array) return maskCounter(columns, { resolved, passing });
  const { order, size, spacing } = spanCounts(columns, resolved);
  const { stretches, groups } = passingParts(columns, passing);
  const width = countWidth(resolved);
  const left = [...groups.keys()].filter((group) => groups[group] === 0);
  const count = (asked: readonly DateStretch[]) => {
    const into = new Uint32Array(size);
    const spans = asked.map((stretch) => ({ stretch, ...placesOf(order, stretch) }));
    const many = spans.filter(({ from, to }) => to - from > spacing);
    for (const span of many) countSpan(columns, { resolved, span, into });
    // Sums are of all groups.
    if (many.length > 0) {
      for (const group of left) into.fill(0, group * width, (group + 1) * width);
    }
    for (const { stretch } of spans.filter((span) => !many.includes(span))) {
      for (const quotes of passingRuns(order, { stretch, groups })) {
        countQuotes(columns, { resolved, quotes, into, by: 1 });
      }
    }
    return into;
  };
  return { stretches, count };
}
