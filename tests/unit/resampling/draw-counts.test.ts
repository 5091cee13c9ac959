import { drawCounts } from "@/lib/resampling/draw-counts";
import { percentileInterval } from "@/lib/resampling/percentiles";
import { random, randomWords } from "@/lib/resampling/random";

test("as many are drawn as there are, however they are mixed", () => {
  const counts = Uint32Array.of(3, 0, 500, 1, 39, 40, 41);
  const draw = drawCounts(counts, 1);
  for (let at = 0; at < 50; at++) {
    const drawn = draw();
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(624);
    expect(drawn[1]).toBe(0);
  }
});

test.each([
  ["rare kinds", Uint32Array.of(1, 2, 5, 12)],
  ["common kinds", Uint32Array.of(60, 40, 100, 200)],
  ["both", Uint32Array.of(1, 60, 12, 100, 3)],
])("draws of %s have the mean and the variance of a multinomial draw", (_, counts) => {
  const draws = 20_000;
  const draw = drawCounts(counts, 7);
  const sums = counts.map(() => 0);
  const squares = [...counts].map(() => 0);
  for (let at = 0; at < draws; at++) {
    draw().forEach((count, kind) => {
      sums[kind]! += count;
      squares[kind]! += count * count;
    });
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  counts.forEach((count, kind) => {
    const mean = sums[kind]! / draws;
    const variance = squares[kind]! / draws - mean ** 2;
    const exact = count * (1 - count / n);
    // Five standard errors of a mean, and a tenth of a variance.
    expect(Math.abs(mean - count)).toBeLessThan(5 * Math.sqrt(exact / draws));
    expect(variance / exact).toBeGreaterThan(0.9);
    expect(variance / exact).toBeLessThan(1.1);
  });
});

test("the same seed draws the same, another seed something else", () => {
  const counts = Uint32Array.of(3, 70, 5, 200);
  const drawn = (seed: number) => {
    const draw = drawCounts(counts, seed);
    return Array.from({ length: 20 }, () => [...draw()]);
  };
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(1)).not.toEqual(drawn(2));
});

test("nothing is drawn from nothing", () => {
  expect([...drawCounts(new Uint32Array(), 1)()]).toEqual([]);
});

test("words at once are the stream of single numbers", () => {
  const words = new Uint32Array(2000);
  randomWords(5)(words);
  const next = random(5);
  expect([...words].map((word) => word / 2 ** 32)).toEqual([...words].map(() => next()));
});

test("the ends of an interval are the 50th and the 1,950th of 2,000, and the first of few", () => {
  const estimates = Float64Array.from({ length: 2000 }, (_, at) => 2000 - at);
  expect(percentileInterval(estimates)).toEqual({ low: 50, high: 1950 });
  expect(percentileInterval(Float64Array.of(4))).toEqual({ low: 4, high: 4 });
  expect(() => percentileInterval(new Float64Array())).toThrow(RangeError);
});
