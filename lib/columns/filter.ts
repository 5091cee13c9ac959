import { type Columns, FORMS, type QuoteForm } from "./columns";
import { type DaySpan, daySpan, UNKNOWN_DAY } from "./days";

/** What a reader may ask for; an empty list and null mean "all". */
export type Filters = {
  /** Slugs. */
  outlets: readonly string[];
  /** First and last day of the period, inclusive, as ISO partial dates: YYYY, YYYY-MM or YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  forms: readonly QuoteForm[];
};

export const everyQuote: Filters = { outlets: [], from: null, to: null, forms: [] };

function bound(text: string | null): DaySpan | null {
  if (text === null) return null;
  const span = daySpan(text);
  if (!span) throw new RangeError(`no date: ${text}`);
  return span;
}

/** After every day of an ISO year. */
const LAST_DAY = 2_147_483_647;

/** Per date: 1 when any day that it may mean lies in the period; after the last one, for no date. */
export function datesInPeriod({ dates }: Columns, filters: Filters): Uint8Array {
  const from = bound(filters.from)?.firstDay ?? null;
  const to = bound(filters.to)?.lastDay ?? null;
  const { firstDay, lastDay } = dates;
  const passing = new Uint8Array(firstDay.length + 1);
  if (from === null && to === null) return passing.fill(1);
  // Without this, a date known to its month could lie on both sides of an inverted period.
  const [first, last] = [from ?? UNKNOWN_DAY + 1, to ?? LAST_DAY];
  if (first > last) return passing;
  for (let date = 0; date < firstDay.length; date++) {
    passing[date] = lastDay[date]! >= first && firstDay[date]! <= last ? 1 : 0;
  }
  return passing;
}

/** Per outlet and per form whether it is asked for. */
export function chosenPlaces(columns: Columns, filters: Filters) {
  const { outlets, forms } = filters;
  return {
    outlets: Uint8Array.from(columns.outlets, ({ slug }) =>
      outlets.length === 0 || outlets.includes(slug) ? 1 : 0,
    ),
    forms: Uint8Array.from(FORMS, (form) => (forms.length === 0 || forms.includes(form) ? 1 : 0)),
  };
}

/**
 * Which quotes pass: one entry a quote, 1 or 0. Outlets and forms: those named. Period: inclusive at
 * both ends, `from` counts from the first day that it may mean and `to` until its last, so `to:
 * "2024-08"` takes in 31 August; an item known only to its month or year passes when any of its days
 * lies in the period; an item without a date passes only when no bound is given. A period that ends
 * before it begins holds no day. An outlet that the study does not have lets nothing through.
 * Throws RangeError for a bound that is no date.
 *
 * @example passingQuotes(columns, { outlets: ["haqqin"], from: "2024-08-20", to: null, forms: [] })
 * // 1 for every quote of Haqqin's item, which is known to be of August 2024
 */
export function passingQuotes(columns: Columns, filters: Filters): Uint8Array {
  const inPeriod = datesInPeriod(columns, filters);
  const { outlets, forms } = chosenPlaces(columns, filters);
  const { form, item, outlet } = columns.quotes;
  const none = inPeriod.length - 1;
  // Loops, not Uint8Array.from: that would take ten times as long as all the rest.
  const { date } = columns.items;
  const itemPasses = new Uint8Array(date.length);
  for (let at = 0; at < date.length; at++)
    itemPasses[at] = inPeriod[date[at]! < 0 ? none : date[at]!]!;
  const passing = new Uint8Array(form.length);
  for (let quote = 0; quote < passing.length; quote++) {
    passing[quote] = forms[form[quote]!]! & itemPasses[item[quote]!]! & outlets[outlet[quote]!]!;
  }
  return passing;
}

/** Which quotes count: one entry a quote, 1 or 0, or the filters that say so. */
export type Passing = Uint8Array | Filters;

const kept = new WeakMap<Filters, { columns: Columns; mask: Uint8Array }>();

/** One entry a quote, laid out once for the same filters. Throws as passingQuotes. */
export function maskOf(columns: Columns, passing: Passing): Uint8Array {
  if (passing instanceof Uint8Array) return passing;
  const known = kept.get(passing);
  if (known?.columns === columns) return known.mask;
  const mask = passingQuotes(columns, passing);
  kept.set(passing, { columns, mask });
  return mask;
}
