import { processWide } from "../base/process-wide";
import { type Columns, FORM_COUNT } from "../columns/columns";
import { type DateOrder, dateOrder, groupsOf, placeInOrder } from "../columns/date-order";
import { firstFrom } from "../columns/first-from";
import { sharedArray } from "../columns/shared-array";
import { countQuotes, countWidth } from "./count-quotes";
import type { Resolved } from "./resolve";

/**
 * Counts as in count-quotes.ts of all quotes before some dates: what lies between two dates is a difference
 * of two sums and of the few quotes around them, however many quotes there are.
 */
export type SpanCounts = {
  order: DateOrder;
  /** Numbers that one sum has. */
  size: number;
  /** Quotes from one sum to the next at least; no more than these and one date's at most. */
  spacing: number;
  /** Places in the order before which all quotes are in a sum: where dates begin. The first is 0. */
  places: Uint32Array;
  /** Sum after sum, one a place. */
  sums: Uint32Array;
  /** What has changed since these were summed: to be added to each sum that reaches beyond its place. */
  since: readonly Correction[];
};

/** A quote that is counted otherwise now: its place in the order, and what its group's counts differ by. */
type Correction = {
  place: number;
  /** Where the counts of its group begin in a sum. */
  group: number;
  by: Uint32Array;
};

/** Sums nearer to each other than so many quotes would save nothing. */
const LEAST_SPACING = 1_024;

/** With more quotes changed than these, all is counted anew; so many corrections are kept beside the sums. */
export const FEW_CHANGED = 64;

/** Where dates begin, at least so many quotes from one to the next. */
function placesOfSums({ cells, starts }: DateOrder, spacing: number): Uint32Array {
  const places = [0];
  for (const cell of cells) {
    const place = starts[cell]!;
    if (place - places.at(-1)! >= spacing) places.push(place);
  }
  const shared = sharedArray(Uint32Array, places.length);
  shared.set(places);
  return shared;
}

function counted(columns: Columns, resolved: Resolved): SpanCounts {
  const order = dateOrder(columns);
  const size = groupsOf(columns) * countWidth(resolved);
  const spacing = Math.max(LEAST_SPACING, size);
  const places = placesOfSums(order, spacing);
  const sums = sharedArray(Uint32Array, places.length * size);
  const into = new Uint32Array(size);
  for (let sum = 1; sum < places.length; sum++) {
    const quotes = order.quotes.subarray(places[sum - 1]!, places[sum]!);
    sums.set(countQuotes(columns, { resolved, quotes, into, by: 1 }), sum * size);
  }
  return { order, size, spacing, places, sums, since: [] };
}

/** Values that came from others: which of these were known, and the quotes whose values may be others now. */
type Changed = { before: Resolved; quotes: Int32Array };

const changes = processWide("changed values", () => new WeakMap<Resolved, Changed>());
const kept = processWide("sums", () => new WeakMap<Resolved, SpanCounts>());

/** Remembers how values came from others, so that their counts can come from those of the others. */
export function rememberChange(resolved: Resolved, changed: Changed): void {
  // Without counts there is nothing to start from, and a chain of all steps would keep every value there was.
  if (kept.has(changed.before)) changes.set(resolved, changed);
}

/** Lets spanCounts know what a thread beside this one has found. */
export function rememberCounts(resolved: Resolved, counts: SpanCounts): void {
  kept.set(resolved, counts);
}

type Recounted = { resolved: Resolved; changed: Changed; counts: SpanCounts };

/** What quotes that have changed are counted by now, less what they were counted by before. */
function corrections(columns: Columns, { resolved, changed, counts }: Recounted): Correction[] {
  const { order, size } = counts;
  const { outlet, form } = columns.quotes;
  const width = countWidth(resolved);
  const into = new Uint32Array(size);
  return Array.from(changed.quotes, (quote) => {
    const quotes = Int32Array.of(quote);
    const group = (outlet[quote]! * FORM_COUNT + form[quote]!) * width;
    into.fill(0, group, group + width);
    countQuotes(columns, { resolved: changed.before, quotes, into, by: -1 });
    countQuotes(columns, { resolved, quotes, into, by: 1 });
    const place = placeInOrder(columns, { order, quote });
    return { place, group, by: into.slice(group, group + width) };
  });
}

/** Adds a correction to counts, `at` which a sum begins. */
function correct(into: Uint32Array, { group, by }: Correction, at = 0): void {
  for (let number = 0; number < by.length; number++) into[at + group + number]! += by[number]!;
}

/** The same sums with all corrections in them. */
function summed(counts: SpanCounts): SpanCounts {
  const { size, places, since } = counts;
  const sums = sharedArray(Uint32Array, counts.sums.length);
  sums.set(counts.sums);
  for (const correction of since) {
    const first = firstFrom(places, { value: correction.place + 1 });
    for (let at = first * size; at < sums.length; at += size) correct(sums, correction, at);
  }
  return { ...counts, sums, since: [] };
}

/** The counts of before, corrected: sums are as large as the study, and copying them takes longest. */
function recounted(columns: Columns, of: Recounted): SpanCounts {
  const since = [...of.counts.since, ...corrections(columns, of)];
  const counts = { ...of.counts, since };
  return since.length <= FEW_CHANGED ? counts : summed(counts);
}

function found(columns: Columns, resolved: Resolved): SpanCounts {
  const changed = changes.get(resolved);
  const counts = changed && kept.get(changed.before);
  changes.delete(resolved);
  return counts && counts.order === dateOrder(columns) && changed.quotes.length <= FEW_CHANGED
    ? recounted(columns, { resolved, changed, counts })
    : counted(columns, resolved);
}

/** The sums of a variable's values, once for the same values. Never throws. */
export function spanCounts(columns: Columns, resolved: Resolved): SpanCounts {
  const counts = kept.get(resolved) ?? found(columns, resolved);
  kept.set(resolved, counts);
  return counts;
}

/** A stretch of quotes in the order of their dates, the end exclusive. */
type Span = { from: number; to: number };

/** The sum that ends nearest to a place. */
function nearest(places: Uint32Array, place: number): number {
  const next = firstFrom(places, { value: place });
  if (next === 0) return 0;
  if (next === places.length) return next - 1;
  return places[next]! - place < place - places[next - 1]! ? next : next - 1;
}

/**
 * Adds the quotes of a span to counts. Where it begins and ends with a date, that takes as many steps as a
 * sum has numbers and as there are quotes from one sum to the next, at most.
 */
export function countSpan(
  columns: Columns,
  of: { resolved: Resolved; span: Span; into: Uint32Array },
): void {
  const { resolved, into } = of;
  const { from, to } = of.span;
  const { order, size, places, sums, since } = spanCounts(columns, resolved);
  const add = (first: number, end: number, by: number) => {
    const quotes = order.quotes.subarray(Math.min(first, end), Math.max(first, end));
    countQuotes(columns, { resolved, quotes, into, by: first < end ? by : -by });
  };
  const [first, end] = [nearest(places, from), nearest(places, to)];
  if (end <= first) {
    add(from, to, 1);
    return;
  }
  for (let at = 0; at < size; at++) into[at]! += sums[end * size + at]! - sums[first * size + at]!;
  for (const correction of since) {
    const { place } = correction;
    if (place >= places[first]! && place < places[end]!) correct(into, correction);
  }
  add(from, places[first]!, 1);
  add(places[end]!, to, 1);
}
