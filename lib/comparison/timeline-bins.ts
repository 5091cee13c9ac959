import type { Columns } from "../columns/columns";
import { type DaySpan, isoDate, UNKNOWN_DAY } from "../columns/days";
import { rangeKey, STEPS, type Step, stepSpan } from "./period";

/** As many marks as can still be told apart. */
const MOST_POINTS = 1_000;

/** A stretch of days, both ends inclusive. `known` is "step", or how far its items' date is known. */
export type Bin = {
  from: string;
  to: string;
  known: "step" | "month" | "year";
  /** What an address calls it (isDuring in period.ts): "2024-08-12..2024-08-18", "2024-08", "2024". */
  key: string;
};

/** Bins in order of their first day, then of their last. */
export type Bins = {
  step: Step;
  bins: Bin[];
  /** The last day of any bin, or null when there is none. */
  last: string | null;
  /** Per item: index of its bin, or −1 for an item without a date or without a quote that passes. */
  binOfItem: Int32Array;
};

/** The bin of an item's date as far as it is known: 4 characters a year, 7 a month, 10 a day. */
function binOf(
  { firstDay, lastDay, publishedOn }: Columns["items"][number],
  step: Step,
): (DaySpan & Omit<Bin, "from" | "to">) | null {
  if (publishedOn === null || firstDay === UNKNOWN_DAY) return null;
  const isYear = publishedOn.length === 4;
  if (isYear || (publishedOn.length === 7 && step !== "month")) {
    return { firstDay, lastDay, known: isYear ? "year" : "month", key: publishedOn };
  }
  const span = stepSpan(firstDay, step);
  return { ...span, known: "step", key: rangeKey(span) };
}

function binned(columns: Columns, at: { isUsed: Uint8Array; step: Step }): Bins {
  const ofItem = columns.items.map((item, index) =>
    at.isUsed[index] === 1 ? binOf(item, at.step) : null,
  );
  const byKey = new Map(ofItem.flatMap((bin) => (bin ? [[bin.key, bin] as const] : [])));
  const ordered = [...byKey.values()].sort(
    (a, b) => a.firstDay - b.firstDay || a.lastDay - b.lastDay,
  );
  const places = new Map(ordered.map(({ key }, place) => [key, place]));
  const last = ordered.reduce((latest, { lastDay }) => Math.max(latest, lastDay), UNKNOWN_DAY);
  return {
    step: at.step,
    bins: ordered.map(({ firstDay, lastDay, known, key }) => {
      return { from: isoDate(firstDay), to: isoDate(lastDay), known, key };
    }),
    last: last === UNKNOWN_DAY ? null : isoDate(last),
    binOfItem: Int32Array.from(ofItem, (bin) => (bin ? places.get(bin.key)! : -1)),
  };
}

/**
 * The stretches of days into which the quotes that pass fall by the date of their items, at the step
 * asked for, or at the first coarser one at which outlets × bins are at most 1,000 points; months
 * however many they make. Outlets count that have a quote in any bin. Never throws.
 * Source: the product's own (docs/method.md); for days, weeks and months period.ts.
 *
 * @example timelineBins(columns, { passing, step: "week" }).bins.map(({ key }) => key)
 * // the demo study: ["2024-08", "2024-08-12..2024-08-18"]
 */
export function timelineBins(
  columns: Columns,
  { passing, step }: { passing: Uint8Array; step: Step },
): Bins {
  const isUsed = new Uint8Array(columns.items.length);
  for (const [quote, item] of columns.quotes.item.entries()) {
    if (passing[quote] === 1) isUsed[item] = 1;
  }
  const dated = columns.items.filter((item, at) => isUsed[at] === 1 && item.publishedOn !== null);
  const outlets = new Set(dated.map(({ outlet }) => outlet)).size;
  for (const finer of STEPS.slice(STEPS.indexOf(step), -1)) {
    const made = binned(columns, { isUsed, step: finer });
    if (outlets * made.bins.length <= MOST_POINTS) return made;
  }
  return binned(columns, { isUsed, step: "month" });
}
