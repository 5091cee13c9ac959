import fc from "fast-check";
import { type Columns, FORMS, withHidden } from "@/lib/columns/columns";
import { isoDate } from "@/lib/columns/days";
import { type Filters, type Passing, passingQuotes } from "@/lib/columns/filter";
import { passingCount } from "@/lib/columns/passing-parts";
import { rememberSince } from "@/lib/columns/since";
import { STEPS } from "@/lib/comparison/period";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedOnce } from "@/lib/comparison/resolved-once";
import { FEW_CHANGED } from "@/lib/comparison/span-counts";
import { stateCounts } from "@/lib/comparison/state-counts";
import { timeline } from "@/lib/comparison/timeline";
import { columns } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { manyDates } from "./many-dates";

const anyBound = fc
  .tuple(fc.integer({ min: 17_950, max: 18_950 }), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => isoDate(day).slice(0, length));
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  outlets: fc.subarray(["o0", "o3", "o6", "none-such"]),
  from: fc.option(anyBound),
  to: fc.option(anyBound),
  forms: fc.subarray([...FORMS]),
});

const DATES = ["2019-06-01", "2019", "2020-02", null];
const anyDated = anyStudy.map((rows) => {
  return {
    ...rows,
    items: rows.items.map((item, at) => ({ ...item, publishedOn: DATES[at % DATES.length]! })),
  };
});

const large = manyDates(13_000, 1).study.now();

test("what filters count by dates is what a pass over the quotes counts", () => {
  fc.assert(
    fc.property(anyFilters, fc.constantFrom(0, 1), (filters, variable) => {
      const resolved = resolvedOnce(large, { variable, by: null });
      const passing = passingQuotes(large, filters);
      expect(stateCounts(large, { resolved, passing: filters })).toEqual(
        stateCounts(large, { resolved, passing }),
      );
      expect(passingCount(large, filters)).toBe(passing.reduce((sum, one) => sum + one, 0));
    }),
  );
});

test("a timeline under filters is that of the quotes that pass, in every step", () => {
  fc.assert(
    fc.property(anyFilters, fc.constantFrom(...STEPS), (filters, step) => {
      const resolved = resolvedOnce(large, { variable: 1, by: null });
      const passing = passingQuotes(large, filters);
      expect(timeline(large, { resolved, passing: filters, step })).toEqual(
        timeline(large, { resolved, passing, step }),
      );
    }),
    { numRuns: 30 },
  );
});

test("small studies and hidden quotes are counted alike", () => {
  fc.assert(
    fc.property(anyDated, anyHidden, anyFilters, (rows, hidden, filters) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      for (const variable of [0, 1]) {
        const resolved = resolve(built, { variable });
        expect(stateCounts(built, { resolved, passing: filters })).toEqual(
          stateCounts(built, { resolved, passing: passingQuotes(built, filters) }),
        );
      }
    }),
  );
});

/** Quotes are answered anew, some by their ids at each step: counts taken over are those counted from nothing. */
function expectTakenOver(steps: readonly (readonly number[])[], seed: number) {
  const { study, answer } = manyDates(13_000, seed);
  const filters: Filters = { outlets: [], from: "2019-06", to: "2021", forms: [] };
  const counted = (columns: Columns, variable: number, passing: Passing) =>
    stateCounts(columns, { resolved: resolvedOnce(columns, { variable, by: null }), passing });
  let before = study.now();
  for (const variable of [0, 1]) counted(before, variable, filters);
  for (const ids of steps) {
    study.annotations.remove(
      study.annotations.placesOf(ids.map((id) => ({ quote: id - 1, analyst: 0 }))),
    );
    for (const id of ids) answer(id, 1);
    const after = study.now();
    rememberSince(after, { columns: before, quotes: Int32Array.from(ids, (id) => id - 1) });
    for (const variable of [0, 1]) {
      expect(counted(after, variable, filters)).toEqual(
        counted(after, variable, passingQuotes(after, filters)),
      );
    }
    before = after;
  }
}

test("when quotes are answered anew, counts taken over from before are those counted from nothing", () => {
  expectTakenOver([[1, 6_000, 12_999], [6_000], [4_096, 4_097]], 2);
});

test("however often quotes are answered anew one by one, counts are those counted from nothing", () => {
  // The same quotes come again, some of them at once.
  const steps = Array.from({ length: 2 * FEW_CHANGED + 5 }, (_, step) =>
    step % 3 === 0 ? [1 + step * 97] : [1 + (step % 7) * 1_600, 2 + step * 50],
  );
  expectTakenOver(steps, 3);
});
