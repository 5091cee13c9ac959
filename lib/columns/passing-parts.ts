import { processWide } from "../base/process-wide";
import { type Columns, FORM_COUNT } from "./columns";
import { type DateOrder, dateOrder } from "./date-order";
import { chosenPlaces, datesInPeriod, type Filters, type Passing } from "./filter";
import { firstFrom } from "./first-from";

/** A stretch of dates in the order of dateOrder, the end exclusive; no date is the last of them. */
export type DateStretch = readonly [from: number, to: number];

/** What passes: dates, and of their quotes those of some groups (dateOrder), 1 or 0 each. */
type PassingParts = { stretches: DateStretch[]; groups: Uint8Array };

/** The same as passingQuotes by dates and groups. Throws as it does. */
export function passingParts(columns: Columns, filters: Filters): PassingParts {
  const inPeriod = datesInPeriod(columns, filters);
  const { dates } = dateOrder(columns);
  const stretches: DateStretch[] = [];
  let from = -1;
  for (let place = 0; place <= dates.length + 1; place++) {
    const passes = place <= dates.length && inPeriod[dates[place] ?? dates.length] === 1;
    if (passes && from < 0) from = place;
    if (passes || from < 0) continue;
    stretches.push([from, place]);
    from = -1;
  }
  const { outlets, forms } = chosenPlaces(columns, filters);
  const groups = Uint8Array.from({ length: outlets.length * forms.length }, (_, group) => {
    return outlets[Math.floor(group / forms.length)]! & forms[group % forms.length]!;
  });
  return { stretches, groups };
}

/** The places in the order of dates of the quotes of a stretch. */
export function placesOf({ cells, starts }: DateOrder, [from, to]: DateStretch) {
  return { from: starts[cells[from]!]!, to: starts[cells[to]!]! };
}

/** The quotes of the cells of a stretch whose groups pass, in runs of cells that stand together. */
export function* passingRuns(
  { quotes, cells, group, starts }: DateOrder,
  { stretch: [from, to], groups }: { stretch: DateStretch; groups: Uint8Array },
): Generator<Int32Array> {
  const end = cells[to]!;
  for (let cell = cells[from]!; cell < end; cell++) {
    if (groups[group[cell]!] === 0) continue;
    const first = cell;
    while (cell < end && groups[group[cell]!] === 1) cell++;
    yield quotes.subarray(starts[first]!, starts[cell]!);
  }
}

/** The quotes that pass, by their index: a few runs of them. Throws as passingQuotes. */
export function* quotesPassing(columns: Columns, passing: Passing): Generator<Int32Array> {
  const order = dateOrder(columns);
  if (passing instanceof Uint8Array) {
    yield order.quotes.filter((quote) => passing[quote] === 1);
    return;
  }
  const { stretches, groups } = passingParts(columns, passing);
  for (const stretch of stretches) yield* passingRuns(order, { stretch, groups });
}

/** What passes, counted without a look at each quote. */
export type PassingDates = {
  /** The dates that pass, in order. */
  stretches: DateStretch[];
  /**
   * How many quotes of an outlet pass in each of some stretches, which follow one another and lie in those
   * that pass.
   */
  perStretch: (outlet: number, stretches: readonly DateStretch[]) => Uint32Array;
};

/** Per place in cellsByGroup how many quotes that pass stand before it, and the end. */
function passingBefore(
  { cellsByGroup, starts, quotes }: DateOrder,
  passing: Uint8Array | null,
): Uint32Array {
  const before = new Uint32Array(cellsByGroup.length + 1);
  for (let at = 0; at < cellsByGroup.length; at++) {
    const [from, to] = [starts[cellsByGroup[at]!]!, starts[cellsByGroup[at]! + 1]!];
    let pass = passing ? 0 : to - from;
    if (passing) for (let place = from; place < to; place++) pass += passing[quotes[place]!]!;
    before[at + 1] = before[at]! + pass;
  }
  return before;
}

const kept = processWide("quotes before cells", () => new WeakMap<DateOrder, Uint32Array>());

/** The same of all quotes, once for the same order. */
function allBefore(order: DateOrder): Uint32Array {
  const before = kept.get(order) ?? passingBefore(order, null);
  kept.set(order, before);
  return before;
}

/**
 * What passes by dates and outlets. Under filters a count takes as long however many quotes there are; of
 * quotes that are told one by one all are passed over, once. Throws as passingQuotes.
 */
export function passingDates(columns: Columns, passing: Passing): PassingDates {
  const order = dateOrder(columns);
  const { cells, cellsByGroup, firstOfGroup, dates } = order;
  const isMask = passing instanceof Uint8Array;
  const before = isMask ? passingBefore(order, passing) : allBefore(order);
  const all: readonly DateStretch[] = [[0, dates.length + 1]];
  const parts = isMask ? { stretches: [...all], groups: null } : passingParts(columns, passing);
  const forms = FORM_COUNT;
  const perStretch = (outlet: number, stretches: readonly DateStretch[]) => {
    const counts = new Uint32Array(stretches.length);
    for (let group = outlet * forms; group < (outlet + 1) * forms; group++) {
      if (parts.groups?.[group] === 0) continue;
      let at = firstOfGroup[group]!;
      const end = firstOfGroup[group + 1]!;
      for (let stretch = 0; stretch < counts.length && at < end; stretch++) {
        const [from, to] = stretches[stretch]!;
        at = firstFrom(cellsByGroup, { value: cells[from]!, from: at, end });
        const next = firstFrom(cellsByGroup, { value: cells[to]!, from: at, end });
        counts[stretch]! += before[next]! - before[at]!;
        at = next;
      }
    }
    return counts;
  };
  return { stretches: parts.stretches, perStretch };
}

/** How many quotes pass. Throws as passingQuotes. */
export function passingCount(columns: Columns, filters: Filters): number {
  const { stretches, perStretch } = passingDates(columns, filters);
  let sum = 0;
  for (const outlet of columns.outlets.keys()) {
    for (const quotes of perStretch(outlet, stretches)) sum += quotes;
  }
  return sum;
}
