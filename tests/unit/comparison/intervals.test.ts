import fc from "fast-check";
import { newcombe, wilson } from "@/lib/comparison/intervals";
import published from "../../fixtures/published/published.json";

test.each(Object.entries(published.wilson95))("Newcombe (1998) for %s prints %j", (of, ends) => {
  const [count = 0, n = 0] = of.split("/").map(Number);
  const { low, high } = wilson(count, n);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(ends.map((end) => end.toFixed(4)));
});

test("an interval stays within 0 and 1 at the ends", () => {
  expect(wilson(0, 1).low).toBe(0);
  expect(wilson(1, 1).high).toBe(1);
  expect(wilson(1_000_000, 1_000_000).low).toBeLessThan(1);
});

test.each([
  [0, 0],
  [-1, 5],
  [6, 5],
  [0.5, 5],
  [1, Number.NaN],
])("%d of %d is no proportion", (count, n) => {
  expect(() => wilson(count, n)).toThrow(RangeError);
});

test("Newcombe (1998), method 10, for 56/70 − 48/80 prints .0524 to .3339", () => {
  const [value = 0, ...ends] = published.newcombe_diff95["56/70-48/80"];
  const { low, high } = newcombe({ count: 56, n: 70 }, { count: 48, n: 80 });
  expect(56 / 70 - 48 / 80).toBeCloseTo(value, 12);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(ends.map((end) => end.toFixed(4)));
});

test("a difference of nothing observed on either side still has a width", () => {
  // Wilson's upper limits: z² / (n + z²) with z² = 3.841459, so .277533 of 10 and .161125 of 20.
  const { low, high } = newcombe({ count: 0, n: 10 }, { count: 0, n: 20 });
  expect([low, high]).toEqual([expect.closeTo(-0.1611, 4), expect.closeTo(0.2775, 4)]);
  expect(newcombe({ count: 1, n: 1 }, { count: 0, n: 1 }).high).toBe(1);
});

test("without observations on one side there is no difference", () => {
  expect(() => newcombe({ count: 0, n: 0 }, { count: 1, n: 2 })).toThrow(RangeError);
});

const proportion = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));

test("changing the sides changes the signs; an interval holds its difference, within −1 and 1", () => {
  fc.assert(
    fc.property(proportion, proportion, (a, b) => {
      const { low, high } = newcombe(a, b);
      const changed = newcombe(b, a);
      expect(low + changed.high).toBe(0);
      expect(high + changed.low).toBe(0);
      const ordered = [-1, low, a.count / a.n - b.count / b.n, high, 1];
      expect(ordered.toSorted((left, right) => left - right)).toEqual(ordered);
    }),
  );
});
