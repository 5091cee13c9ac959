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
