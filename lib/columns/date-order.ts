import { processWide } from "../base/process-wide";
import { type Columns, FORM_COUNT } from "./columns";
import { firstFrom } from "./first-from";
import { type NumbersOf, sharedArray } from "./shared-array";

/**
 * The quotes of a study by date: those of one date stand together, so that a period is a few stretches of
 * them however many there are. Dates come by how closely they are known, days, months, years, and then in time, and
 * after them stands what has no date: as a date of its own, the last one.
 */
export type DateOrder = {
  /** Quotes by their index: by date, then by group. */
  quotes: Int32Array;
  /** Dates in this order, by their index in the columns. */
  dates: Int32Array;
  /** A cell is the quotes of one date and group. The first cell of each date, of no date, and the end. */
  cells: Uint32Array;
  /** Per cell its group: outlet × FORM_COUNT + form. */
  group: Uint32Array;
  /** Per cell where its quotes begin, and the end. */
  starts: Uint32Array;
  /** Where the cells of each group begin in `cellsByGroup`, and the end. */
  firstOfGroup: Uint32Array;
  /** Cells by group, and of one group by date. */
  cellsByGroup: Int32Array;
};

/** How many groups a study has: an outlet and a form each. */
export const groupsOf = ({ outlets }: Columns) => outlets.length * FORM_COUNT;

type Numbered = { of: ArrayLike<number>; many: number };

/** Where each number begins once all are in order, and the end. */
function begins({ of, many }: Numbered): Uint32Array {
  const first = sharedArray(Uint32Array, many + 1);
  for (let at = 0; at < of.length; at++) first[of[at]! + 1]!++;
  for (let number = 0; number < many; number++) first[number + 1]! += first[number]!;
  return first;
}

/** Places by a number that each has, in a stable order: a counting sort. */
function sorted(places: Int32Array, { of, many }: Numbered): Int32Array {
  const next = begins({ of, many });
  const found = sharedArray(Int32Array, places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!;
    found[next[of[place]!]!++] = place;
  }
  return found;
}

/** Days have the longest texts, years the shortest. */
function datesInOrder({ dates: { text, firstDay } }: Columns): Int32Array {
  return Int32Array.from(firstDay.keys()).sort(
    (a, b) => text[b]!.length - text[a]!.length || firstDay[a]! - firstDay[b]!,
  );
}

function exactly<A extends Uint32Array>(kind: NumbersOf<A>, values: readonly number[]): A {
  const array = sharedArray(kind, values.length);
  array.set(values);
  return array;
}

function ordered(columns: Columns): DateOrder {
  const { form, item, outlet } = columns.quotes;
  const dates = datesInOrder(columns);
  const rankOf = new Int32Array(dates.length);
  for (const [rank, date] of dates.entries()) rankOf[date] = rank;
  const rankOfItem = columns.items.date.map((date) => (date < 0 ? dates.length : rankOf[date]!));
  const rank = item.map((at) => rankOfItem[at]!);
  const forms = FORM_COUNT;
  const group = Int32Array.from(outlet, (at, quote) => at * forms + form[quote]!);
  const all = Int32Array.from(item.keys());
  const byGroup = sorted(all, { of: group, many: groupsOf(columns) });
  const quotes = sorted(byGroup, { of: rank, many: dates.length + 1 });
  const [cells, groups, starts] = [[0], [] as number[], [] as number[]];
  let [date, last] = [0, -1];
  for (const [place, quote] of quotes.entries()) {
    for (; date < rank[quote]!; date++) {
      cells.push(groups.length);
      last = -1;
    }
    if (group[quote] === last) continue;
    last = group[quote]!;
    starts.push(place);
    groups.push(last);
  }
  while (cells.length < dates.length + 2) cells.push(groups.length);
  starts.push(quotes.length);
  const ofGroups = { of: groups, many: groupsOf(columns) };
  return {
    quotes,
    dates,
    cells: exactly(Uint32Array, cells),
    group: exactly(Uint32Array, groups),
    starts: exactly(Uint32Array, starts),
    firstOfGroup: begins(ofGroups),
    cellsByGroup: sorted(Int32Array.from(groups.keys()), ofGroups),
  };
}

type Known = { items: Columns["items"]; order: DateOrder };

const kept = processWide("orders by date", () => new WeakMap<Columns["quotes"], Known>());

/** The quotes by date, where they have been put in order before. */
export function knownOrder({ quotes, items }: Columns): DateOrder | undefined {
  const known = kept.get(quotes);
  return known?.items === items ? known.order : undefined;
}

/** Lets dateOrder know what a thread beside this one has found. */
export function rememberOrder({ quotes, items }: Columns, order: DateOrder): void {
  kept.set(quotes, { items, order });
}

/**
 * The quotes by date, once for the same quotes and items. Never throws.
 *
 * @example dateOrder(columns).dates.length // the demo study: 2, August 2024 and a day of it
 */
export function dateOrder(columns: Columns): DateOrder {
  const known = knownOrder(columns);
  if (known) return known;
  const order = ordered(columns);
  rememberOrder(columns, order);
  return order;
}

/** Where a quote, by its index, stands in the order of its columns. */
export function placeInOrder(
  { quotes, items }: Columns,
  { order, quote }: { order: DateOrder; quote: number },
) {
  const { dates, cells, group, starts } = order;
  const date = items.date[quotes.item[quote]!]!;
  const rank = date < 0 ? dates.length : dates.indexOf(date);
  const of = quotes.outlet[quote]! * FORM_COUNT + quotes.form[quote]!;
  const cell = firstFrom(group, { value: of, from: cells[rank]!, end: cells[rank + 1]! });
  return firstFrom(order.quotes, { value: quote, from: starts[cell]!, end: starts[cell + 1]! });
}
