import fc from "fast-check";
import { type Columns, withHidden } from "@/lib/columns/columns";
import { passingQuotes } from "@/lib/columns/filter";
import { rememberSince, sinceOf } from "@/lib/columns/since";
import {
  isQuicklyPrepared,
  knownPrepared,
  preparedStudy,
  takePrepared,
} from "@/lib/comparison/prepared-study";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { stateCounts } from "@/lib/comparison/state-counts";
import { receivedColumns, sentColumns } from "@/lib/workers/shared-study";
import { manyDates } from "../comparison/many-dates";

const QUOTES = 3_000;
const period = { outlets: [], from: "2019-06", to: "2021", forms: [] };

/** As a thread gets it: other objects over the same memory, and one where it was one. */
function sentCopy<Value>(value: Value, copies = new Map<unknown, unknown>()): Value {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.get(value);
  if (known) return known as Value;
  const copy = ArrayBuffer.isView(value)
    ? (value as unknown as Uint8Array).subarray()
    : Array.isArray(value)
      ? value.map((each) => sentCopy(each, copies))
      : Object.fromEntries(Object.entries(value).map(([key, of]) => [key, sentCopy(of, copies)]));
  copies.set(value, copy);
  return copy as Value;
}

const received = (columns: Columns) => receivedColumns(sentCopy(sentColumns(columns)));

/** Columns in which these quotes, by their ids, have been answered anew. */
function answered(of: ReturnType<typeof manyDates>, before: Columns, ids: readonly number[]) {
  const { study, answer } = of;
  const places = ids.map((id) => ({ quote: id - 1, analyst: 0 }));
  study.annotations.remove(study.annotations.placesOf(places));
  for (const id of ids) answer(id, 1);
  const after = study.now();
  rememberSince(after, { columns: before, quotes: Int32Array.from(ids, (id) => id - 1) });
  return after;
}

const anyStep = fc.record({
  quotes: fc.uniqueArray(fc.integer({ min: 1, max: QUOTES }), { minLength: 1, maxLength: 5 }),
  isPrepared: fc.boolean(),
  isSent: fc.boolean(),
});

test("a thread that saw some of a study's states counts as if it had been sent the last one alone", () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 24 }), (steps) => {
      const of = manyDates(QUOTES, 3);
      let now = of.study.now();
      preparedStudy(now);
      received(now);
      for (const { quotes, isPrepared, isSent } of steps) {
        now = answered(of, now, quotes);
        if (isPrepared) preparedStudy(now);
        if (isSent) preparedStudy(received(now));
      }
      const there = received(now);
      for (const variable of [0, 1]) {
        const found = resolvedOnce(there, { variable, by: null });
        expect(found).toEqual(resolve(now, { variable }));
        expect(stateCounts(there, { resolved: found, passing: period })).toEqual(
          stateCounts(now, { resolved: found, passing: passingQuotes(now, period) }),
        );
      }
    }),
    { numRuns: 20 },
  );
});

test("what another viewer's columns of the same quotes are prepared from leaves the order of all", () => {
  const of = manyDates(QUOTES, 6);
  const first = of.study.now();
  preparedStudy(first);
  const blind = withHidden(first, (quote) => quote % 2 === 0);
  takePrepared(blind, sentCopy(preparedStudy(received(blind))));
  expect(resolvedOnce(blind, { variable: 0, by: null })).toEqual(resolve(blind, { variable: 0 }));
  expect(isQuicklyPrepared(answered(of, first, [3]))).toBe(true);
});

test("what has been prepared is sent along, and the next state is prepared from it", () => {
  const of = manyDates(QUOTES, 4);
  const first = of.study.now();
  expect(isQuicklyPrepared(first)).toBe(false);
  preparedStudy(first);
  const second = answered(of, first, [7]);
  expect(knownPrepared(received(second))).toBeUndefined();
  expect(isQuicklyPrepared(second)).toBe(true);
  preparedStudy(second);
  const third = answered(of, second, [8, 9]);
  preparedStudy(third);
  const there = received(third);
  expect(knownPrepared(there)).toEqual(knownPrepared(third));
  expect(received(third)).toBe(there);
  // A state that the thread has not seen lies between.
  const fifth = answered(of, answered(of, third, [11]), [12, 8]);
  const since = sinceOf(received(fifth));
  expect(since?.columns).toBe(there);
  expect([...(since?.quotes ?? [])].sort((a, b) => a - b)).toEqual([7, 10, 11]);
});

test("columns whose predecessor was not prepared, or in which much has changed, are left to a thread", () => {
  const of = manyDates(QUOTES, 5);
  const first = of.study.now();
  preparedStudy(first);
  const many = Array.from({ length: 65 }, (_, at) => at + 1);
  const second = answered(of, first, many);
  expect(isQuicklyPrepared(second)).toBe(false);
  expect(isQuicklyPrepared(answered(of, second, [1]))).toBe(false);
});
