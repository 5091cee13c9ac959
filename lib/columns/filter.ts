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

function bound(text: string | null): DaySpan | null {
  if (text === null) return null;
  const span = daySpan(text);
  if (!span) throw new RangeError(`no date: ${text}`);
  return span;
}

/** After every day of an ISO year. */
const LAST_DAY = 2_147_483_647;

/** Per date: 1 when any day that it may mean lies in the period; after the last one, for no date. */
function datesInPeriod({ dates }: Columns, filters: Filters): Uint8Array {
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
  const outlets = Uint8Array.from(columns.outlets, ({ slug }) =>
    filters.outlets.length === 0 || filters.outlets.includes(slug) ? 1 : 0,
  );
  const forms = Uint8Array.from(FORMS, (form) =>
    filters.forms.length === 0 || filters.forms.includes(form) ? 1 : 0,
  );
  const { form, item, outlet } = columns.quotes;
  const none = inPeriod.length - 1;
  const itemPasses = Uint8Array.from(
    columns.items.date,
    (date) => inPeriod[date < 0 ? none : date]!,
  );
  const passing = new Uint8Array(form.length);
  for (let quote = 0; quote < passing.length; quote++) {
    passing[quote] = forms[form[quote]!]! & itemPasses[item[quote]!]! & outlets[outlet[quote]!]!;
  }
  return passing;
}

/** How many quotes pass. */
export function passingCount(columns: Columns, filters: Filters): number {
  return passingQuotes(columns, filters).reduce((sum, passes) => sum + passes, 0);
}
