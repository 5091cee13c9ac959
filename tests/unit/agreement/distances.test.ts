import { interval } from "@/lib/agreement/interval-distance";
import { jaccard } from "@/lib/agreement/jaccard-distance";
import { masi } from "@/lib/agreement/masi-distance";
import { nominal } from "@/lib/agreement/nominal-distance";
import { ordinal } from "@/lib/agreement/ordinal-distance";
import { ratio } from "@/lib/agreement/ratio-distance";
import published from "../../fixtures/published/published.json";
import { setTable, table } from "./table";

const noMargins = new Float64Array();

test("MASI as Passonneau (2006) works it out", () => {
  const between = (a: string, b: string) =>
    masi.on(setTable([[a, b]]).values, noMargins).between(0, 1);
  expect(between("A", "AB")).toBeCloseTo(published.set_valued_9.masi_distance["{A}|{A,B}"], 4);
  expect(between("AB", "BC")).toBeCloseTo(published.set_valued_9.masi_distance["{A,B}|{B,C}"], 4);
  expect(between("A", "B")).toBe(1);
  expect(between("", "A")).toBe(1);
});

test("two sets in one of which is nothing share nothing, two empty sets are alike", () => {
  const { values } = setTable([
    ["", "AB"],
    ["", "A"],
  ]);
  for (const kind of [masi, jaccard]) {
    const { between } = kind.on(values, noMargins);
    expect([between(0, 0), between(0, 1)]).toEqual([0, 1]);
  }
});

test("sets of more than 32 codes overlap across words", () => {
  const sets = Uint32Array.of(1, 1, 1, 0);
  const values = { level: "set", size: 2, sets, words: 2 } as const;
  expect(jaccard.on(values, noMargins).between(0, 1)).toBe(0.5);
});

test("ordinal distance counts what lies between two ranks, and half of both", () => {
  const { values } = table("ordinal", [[1, 2, 3, 4, 5]]);
  const { between } = ordinal.on(values, Float64Array.of(9, 13, 10, 5, 3));
  expect(between(0, 1)).toBe((9 / 2 + 13 / 2) ** 2);
  expect(between(0, 3)).toBe((9 / 2 + 13 + 10 + 5 / 2) ** 2);
  expect(between(2, 2)).toBe(0);
});

test("interval and ratio distance of numbers", () => {
  const { values } = table("ratio", [[1, 2, 4]]);
  expect(interval.on(values, noMargins).between(0, 2)).toBe(9);
  expect(ratio.on(values, noMargins).between(0, 2)).toBeCloseTo((3 / 5) ** 2, 12);
});

test("two zeros have no ratio, and are alike", () => {
  const { values } = table("ratio", [[0, 1]]);
  expect(ratio.on(values, noMargins).between(0, 0)).toBe(0);
});

test("a ratio below zero, text where numbers are asked, and numbers where sets are asked are refused", () => {
  expect(() => ratio.on(table("ratio", [[-1, 1]]).values, noMargins)).toThrow(RangeError);
  expect(() => interval.on(table("nominal", [["a"]]).values, noMargins)).toThrow(RangeError);
  expect(() => masi.on(table("nominal", [["a", "b"]]).values, noMargins)).toThrow(RangeError);
});

test.each([
  ["nominal", nominal],
  ["ordinal", ordinal],
  ["interval", interval],
  ["ratio", ratio],
] as const)("the short way of %s distance over a bag is the sum over its pairs", (_, kind) => {
  const { values } = table("ratio", [[1, 2, 4, 7]]);
  const times = Float64Array.of(3, 0, 2, 5);
  const { between, pairSum } = kind.on(values, times);
  const value = [0, 1, 2, 3];
  let sum = 0;
  for (const i of value) for (const j of value) sum += times[i]! * times[j]! * between(i, j);
  expect(pairSum({ value, times, from: 0, to: 4 })).toBeCloseTo(sum, 9);
});

test("numbers far from zero lose no digits", () => {
  const near = table("interval", [
    [1, 2],
    [2, 2],
    [4, 1],
    [4, 4],
  ]);
  const far = table(
    "interval",
    [
      [1, 2],
      [2, 2],
      [4, 1],
      [4, 4],
    ].map((row) => row.map((x) => x + 1e7)),
  );
  const pairSum = ({ values }: typeof near) =>
    interval.on(values, noMargins).pairSum({ value: [0, 1, 2], times: [2, 3, 3], from: 0, to: 3 });
  expect(pairSum(far)).toBeCloseTo(pairSum(near), 6);
});
