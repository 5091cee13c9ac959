import fc from "fast-check";
import { codeCoincidences } from "@/lib/agreement/code-coincidences";
import { anyRows, dataOf } from "./any-table";
import { setTable, table } from "./table";

test("a code that both gave stands on the diagonal, one without a counterpart in the last column", () => {
  expect(codeCoincidences(setTable([["A", "AB"]]), 2)).toEqual([
    [2, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ]);
});

test("a code that stands for two others is shared between them", () => {
  expect(codeCoincidences(setTable([["A", "BC"]]), 3)).toEqual([
    [0, 0.5, 0.5, 0],
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
});

test("two empty sets meet in nothing, and an empty one meets what the other gave", () => {
  expect(
    codeCoincidences(
      setTable([
        ["", ""],
        ["", "A"],
      ]),
      1,
    ),
  ).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test("a row adds up to how often its code was given where it could be compared", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const data = dataOf("set", rows);
      const matrix = codeCoincidences(data, 3);
      for (const code of [0, 1, 2]) {
        const given = rows.rows
          .map((row) => row.filter((value) => value >= 0))
          .filter((row) => row.length > 1)
          .flat()
          .filter((value) => (value >> code) & 1).length;
        expect(matrix[code]!.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(given, 9);
      }
    }),
  );
});

test("single values are refused", () => {
  expect(() => codeCoincidences(table("nominal", [["a", "b"]]), 2)).toThrow(RangeError);
});
