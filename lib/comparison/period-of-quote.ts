import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import type { Step } from "./period";
import { binOfDates, timelineBins } from "./timeline-bins";

/**
 * The period in which the timeline of the quotes that pass draws a quote, by the index of the quote: its
 * key (period.ts), or null where the date of its item is not known. Never throws.
 *
 * @example periodOfQuote(columns, { passing, step: "week" })(0) // "2024-08-12..2024-08-18"
 */
export function periodOfQuote(
  columns: Columns,
  asked: { passing: Passing; step: Step },
): (quote: number) => string | null {
  const made = timelineBins(columns, asked);
  const binOf = binOfDates(columns, made);
  const { date } = columns.items;
  return (quote) =>
    made.bins[binOf[date[columns.quotes.item[quote] ?? -1] ?? -1] ?? -1]?.key ?? null;
}
