import fc from "fast-check";
import { withHidden } from "@/lib/columns/columns";
import { spinDistance, spinDistances } from "@/lib/comparison/spin-distance";
import { columns, type StudyRows } from "../../support/study-rows";
import { anyHidden, anyStudy } from "./any-study";
import { demoRows } from "./demo-rows";
import { smallRows } from "./small-rows";
import { viewOf } from "./view-of";

const quotes = (times: number, ...frame: string[]) => Array(times).fill([{ frame }]);

function distanceOf(
  rows: StudyRows,
  { reference = 0, ...filters }: { reference?: number; outlets?: string[] } = {},
) {
  const [built, of] = viewOf(rows, filters);
  return spinDistance(built, { ...of, reference });
}

/** −Σ p log₂ p of weights. */
function entropy(weights: number[]) {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.reduce((total, weight) => total - (weight / sum) * Math.log2(weight / sum), 0);
}

test("the demo study from Kazakhstanskaya pravda, by entropies of weights worked out by hand", () => {
  const found = distanceOf(demoRows());
  expect(found.map(({ n }) => n)).toEqual([6, 4, 4, 1, 4]);
  expect(found.map(({ few }) => few)).toEqual([false, true, true, true, true]);
  // In the codebook's order; every weight has 0.5 added. Vostochniy ekspress: ve-1 gives ½ to both.
  const rest = (times: number) => Array(times).fill(0.5);
  const pravda = [3.5, 2.5, 1.5, ...rest(7)];
  const others = [
    [...rest(3), 2, 0.5, 0.5, 3, ...rest(3)],
    [...rest(7), 1.5, 3.5, 0.5],
    [...rest(3), 1, 1, ...rest(5)],
    [...rest(4), 1.5, 2.5, 1.5, ...rest(3)],
  ];
  for (const [at, weights] of others.entries()) {
    const sum = weights.reduce((total: number, weight: number) => total + weight, 0);
    const middle = weights.map((weight: number, code: number) => weight / sum + pravda[code]! / 11);
    const expected = entropy(middle) - (entropy(weights) + entropy(pravda)) / 2;
    expect(found[at + 1]).toMatchObject({
      isReference: false,
      distance: {
        value: expect.closeTo(expected, 12),
        interval: { value: null, reason: "few-quotes" },
      },
    });
  }
  expect(found[2]?.distance.value).toBeCloseTo(0.2671, 4);
  expect(spinDistances(...viewOf(demoRows()))[0]![2]).toBe(found[2]?.distance.value);
});

test("the reference is at 0 from itself and has no interval", () => {
  expect(distanceOf(demoRows())[0]).toEqual({
    outlet: 0,
    isReference: true,
    n: 6,
    few: false,
    distance: { value: 0, interval: { value: null, reason: "is-reference" } },
  });
});

test("five quotes on either side give an interval, four do not", () => {
  const outlets = [quotes(5, "a"), [...quotes(3, "a"), ...quotes(2, "b")], quotes(4, "b")];
  const [, five, four] = distanceOf(smallRows({ outlets }));
  expect(five).toMatchObject({ n: 5, few: false });
  expect(five?.distance).toHaveProperty("interval.low");
  expect(four?.distance).toHaveProperty("interval.reason", "few-quotes");
  const [, fromFew] = distanceOf(smallRows({ outlets }), { reference: 2 });
  expect(fromFew).toMatchObject({ n: 5, few: true });
});

test("one code each leaves nothing to draw: the interval is the value", () => {
  // Weights 5.5, .5, .5 of 6.5 and their mirror image: 1 less the entropy that they leave in common.
  const [, other] = distanceOf(smallRows({ outlets: [quotes(5, "a"), quotes(5, "b")] }));
  const value = entropy([6, 6, 1]) - entropy([5.5, 0.5, 0.5]);
  expect(other?.distance).toEqual({
    value: expect.closeTo(value, 12),
    interval: { low: expect.closeTo(value, 12), high: expect.closeTo(value, 12) },
  });
});

test("resampled distances are biased upwards: equal framing has an interval above 0", () => {
  const half = [...quotes(10, "a"), ...quotes(10, "b")];
  const [, same] = distanceOf(smallRows({ outlets: [half, half] }));
  expect(same?.distance.value).toBe(0);
  expect(same?.distance).toHaveProperty("interval.low", expect.closeTo(0, 3));
  const { interval } = same!.distance as { interval: { low: number; high: number } };
  // Let d be how far the drawn shares of a differ: its variance is 2 · 5 / 21.5² = .0216, and for small d
  // the divergence is d² / (8 ln 2) · (1 / .488 + 1 / .488) = .739 d². d² exceeds 5.02 variances in
  // 2.5 % of draws: .080.
  expect(interval.low).toBeGreaterThanOrEqual(0);
  expect(interval.high).toBeGreaterThan(0.05);
  expect(interval.high).toBeLessThan(0.11);
});

test.each([
  ["no-quotes", [quotes(1, "a"), []]],
  ["none-resolved", [quotes(1, "a"), [[]]]],
  ["none-present", [quotes(1, "a"), quotes(2)]],
  ["none-present", [quotes(1, "a"), [[{ frame: ["a"] }, { frame: [] }]]]],
  ["no-reference", [[], quotes(1, "a")]],
  ["no-reference", [quotes(2), quotes(1, "a")]],
])("a distance that cannot be told says %s", (reason, outlets) => {
  const rows = smallRows({ outlets });
  expect(distanceOf(rows)[1]).toMatchObject({ few: true, distance: { value: null, reason } });
  expect(spinDistances(...viewOf(rows))[0]![1]).toBeNull();
});

test("a reference without quotes has no distance from itself", () => {
  const [own] = distanceOf(smallRows({ outlets: [[], quotes(1, "a")] }));
  expect(own).toMatchObject({ isReference: true, distance: { value: null, reason: "no-quotes" } });
  expect(() => distanceOf(demoRows(), { reference: 5 })).toThrow("no outlet 5");
});

test("hidden quotes are in no distribution", () => {
  const [built, of] = viewOf(withHidden(columns(demoRows()), (quote) => quote < 3));
  const [pravda] = spinDistance(built, { ...of, reference: 1 });
  expect(pravda?.n).toBe(3);
});

test("an interval does not depend on which other outlets are shown", () => {
  fc.assert(
    fc.property(anyStudy, (rows) => {
      const alone = distanceOf(rows, { outlets: ["o0", "o1"] });
      expect(alone.slice(0, 2)).toEqual(distanceOf(rows).slice(0, 2));
    }),
    { numRuns: 30 },
  );
});

const shuffled = <Row>(rows: readonly Row[]) =>
  fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
const reordered = anyStudy.chain((rows) => {
  const order = { quotes: shuffled(rows.quotes), codes: shuffled(rows.variables[0]!.codes) };
  return fc.record({ rows: fc.constant(rows), ...order });
});

test("the order of quotes does not matter, nor that of codes but for rounding", () => {
  fc.assert(
    fc.property(reordered, ({ rows, quotes, codes }) => {
      const before = distanceOf(rows);
      expect(distanceOf({ ...rows, quotes })).toEqual(before);
      const [frame, ...rest] = rows.variables;
      const after = distanceOf({ ...rows, variables: [{ ...frame!, codes }, ...rest] });
      for (const [at, { distance }] of after.entries()) {
        const expected = before[at]!.distance;
        if (expected.value === null) expect(distance).toEqual(expected);
        else expect(distance.value).toBeCloseTo(expected.value, 12);
        if (!("interval" in expected) || !("low" in expected.interval)) continue;
        const { low, high } = expected.interval;
        const closely = { low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) };
        expect(distance).toHaveProperty("interval", closely);
      }
    }),
    { numRuns: 30 },
  );
});

test("the matrix: the same both ways, within 0 and 1, 0 on the diagonal, as from each reference", () => {
  fc.assert(
    fc.property(anyStudy, anyHidden, (rows, hidden) => {
      const built = withHidden(columns(rows), (quote) => hidden[quote] === true);
      const [, of] = viewOf(built);
      const matrix = spinDistances(built, of);
      expect(JSON.parse(JSON.stringify(matrix))).toEqual(matrix);
      for (const [reference, row] of matrix.entries()) {
        const from = spinDistance(built, { ...of, reference });
        expect(from.map(({ distance }) => distance.value)).toEqual(row);
        expect(JSON.parse(JSON.stringify(from))).toEqual(from);
        for (const [other, value] of row.entries()) {
          expect(matrix[other]![reference]).toBe(value);
          if (value === null) continue;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
          if (other === reference) expect(value).toBe(0);
        }
      }
    }),
    { numRuns: 30 },
  );
});
