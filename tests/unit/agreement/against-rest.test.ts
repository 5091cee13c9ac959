import fc from "fast-check";
import { againstRest } from "@/lib/agreement/analyst-against-rest";
import { estimateOf } from "@/lib/agreement/estimate";
import { figuresOf } from "@/lib/agreement/measures";
import { anyRows, dataOf, levels } from "./any-table";
import { table } from "./table";

test("the pairs that a coder is part of, worked by hand", () => {
  // Coder 0 says 1 and 2. It meets 1 and 2 in the first unit (½ each), 2 and 2 in the second: Do = ¼.
  // Values in these pairs: 1 is 1.5 times, 2 is 2.5 times, n = 4: De = 2 · 1.5 · 2.5 / (4 · 3) = .625.
  const data = table("nominal", [
    [1, 1, 2],
    [2, 2, 2],
  ]);
  expect(estimateOf(againstRest(data, 0))).toEqual({
    value: expect.closeTo(0.6, 9),
    observed: 0.25,
    expected: 0.625,
    units: 2,
    values: 4,
  });
});

test("a coder who differs from all others stands out, with an interval", () => {
  const rows = Array.from({ length: 30 }, (_, at) => [at % 3, at % 3, at % 3, (at + (at % 2)) % 3]);
  const data = table("nominal", rows);
  const [first, , , last] = figuresOf([0, 1, 2, 3].map((coder) => againstRest(data, coder)));
  expect(last!.value).toBeLessThan(first!.value!);
  expect(last!.interval).toMatchObject({ draws: 2000 });
});

test("who annotated with nobody, or alike throughout, has a reason and no figure", () => {
  const alone = table("nominal", [
    [1, null],
    [null, 2],
  ]);
  expect(againstRest(alone, 0)).toEqual({ value: null, reason: "no-unit-with-two-values" });
  const alike = table("nominal", [
    [1, 1],
    [1, 1],
  ]);
  expect(estimateOf(againstRest(alike, 0))).toMatchObject({ value: null, reason: "no-variation" });
  expect(() => againstRest(alike, 2)).toThrow(RangeError);
});

test("the order of units and of the other coders does not matter, intervals included", () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...levels), (rows, level) => {
      const turned = rows.rows.map((row) => [row[0]!, ...row.slice(1).reverse()]).reverse();
      const figure = (table: number[][]) =>
        figuresOf([againstRest(dataOf(level, { ...rows, rows: table }), 0)], { draws: 20 })[0];
      expect(figure(turned)).toEqual(figure(rows.rows));
    }),
    { numRuns: 40 },
  );
});
