import { bootstrapMean } from "@/lib/comparison/bootstrap";
import { binomial } from "@/lib/resampling/binomial";
import { random } from "@/lib/resampling/random";

test("the generator gives the numbers of Marsaglia's xor128", () => {
  // One step from his starting words x = 123456789, w = 88675123, worked out in exact arithmetic:
  // t = (x ^ x << 11) mod 2³², then w ^ w >>> 19 ^ t ^ t >>> 8.
  expect(random(0)() * 2 ** 32).toBe(3701687786);
});

test("the same seed gives the same stream, another seed another one", () => {
  const stream = (seed: number) => Array.from({ length: 5 }, random(seed));
  expect(stream(7)).toEqual(stream(7));
  expect(stream(7)).not.toEqual(stream(8));
});

/** Exact probability of k successes, by logarithms of factorials. */
function probability(k: number, { n, p }: { n: number; p: number }): number {
  let log = k * Math.log(p) + (n - k) * Math.log(1 - p);
  for (let i = 1; i <= k; i++) log += Math.log(n - k + i) - Math.log(i);
  return Math.exp(log);
}

test.each([
  { n: 1, p: 0.5 },
  { n: 6, p: 0.3 },
  { n: 40, p: 0.25 },
  { n: 40, p: 0.5 },
  { n: 200, p: 0.9 },
  { n: 5_000, p: 0.002 },
])("100,000 binomial draws of $n trials at $p follow the exact distribution", (trials) => {
  const draws = 100_000;
  const seen = new Map<number, number>();
  const next = random(1);
  for (let draw = 0; draw < draws; draw++) {
    const k = binomial(trials, next);
    seen.set(k, (seen.get(k) ?? 0) + 1);
  }
  let furthest = 0;
  for (let k = 0, exact = 0, drawn = 0; k <= Math.min(trials.n, 250); k++) {
    exact += probability(k, trials);
    drawn += (seen.get(k) ?? 0) / draws;
    furthest = Math.max(furthest, Math.abs(exact - drawn));
  }
  // Kolmogorov's 0.1 % bound for a continuous distribution, which is wider than needed here.
  expect(furthest).toBeLessThan(1.95 / Math.sqrt(draws));
});

test("no chance and certainty need no luck", () => {
  expect(binomial({ n: 12, p: 1 }, random(1))).toBe(12);
  expect(binomial({ n: 12, p: 0 }, random(1))).toBe(0);
  expect(binomial({ n: 0, p: 0.5 }, random(1))).toBe(0);
});

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
