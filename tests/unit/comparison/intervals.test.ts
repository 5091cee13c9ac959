import { wilson } from "@/lib/comparison/intervals";
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
