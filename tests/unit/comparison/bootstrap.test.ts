import { bootstrapMean } from "@/lib/comparison/bootstrap";

test("the interval of ten quotes, half 0 and half 1, is the binomial's own", () => {
  // Sums of ten draws follow Binomial(10, ½): P(≤ 1) = .0107 < .025 < P(≤ 2) = .0547, so 2 to 8 of 10.
  expect(bootstrapMean({ values: [0, 1], counts: [5, 5] })).toEqual({ low: 0.2, high: 0.8 });
});

test("the interval of many quotes nears that of the normal distribution", () => {
  const { low, high } = bootstrapMean({
    values: [-2, -1, 0, 1, 2],
    counts: [20_000, 20_000, 20_000, 20_000, 20_000],
  });
  // Variance 2, so the standard error of 100,000 quotes is √(2 / 100,000) = 0.004472.
  expect(low).toBeCloseTo(-1.96 * 0.004472, 3);
  expect(high).toBeCloseTo(1.96 * 0.004472, 3);
});

test("quotes that are all alike have an interval without width", () => {
  expect(bootstrapMean({ values: [-2, 1], counts: [0, 6] })).toEqual({ low: 1, high: 1 });
});

test("the same quotes give the same interval again", () => {
  const quotes = { values: [-2, -1, 0, 1, 2], counts: [3, 1, 4, 1, 5] };
  expect(bootstrapMean(quotes)).toEqual(bootstrapMean(quotes));
});

test("without quotes there is nothing to resample", () => {
  expect(() => bootstrapMean({ values: [1], counts: [0] })).toThrow(RangeError);
});
