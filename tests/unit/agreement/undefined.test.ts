import { estimateOf } from "@/lib/agreement/estimate";
import { agreementFigures, MEASURES, type MeasureName, measures } from "@/lib/agreement/measures";
import type { ReliabilityData } from "@/lib/agreement/reliability-data";
import { setTable, table } from "./table";

const reasons = (data: ReliabilityData, names: readonly MeasureName[]) =>
  new Set(
    names.map((name) => {
      const estimate = estimateOf(measures[name](data));
      return estimate.value === null ? estimate.reason : estimate.value;
    }),
  );

const forNumbers = MEASURES.filter((name) => name !== "krippendorffAlphaJaccard");

test("without any unit, with values of one coder only, or with none at all no unit has two values", () => {
  const expected = new Set(["no-unit-with-two-values"]);
  const blank = [null, null];
  expect(
    reasons({ ...table("ordinal", [blank]), units: 0, cells: new Int32Array() }, forNumbers),
  ).toEqual(expected);
  expect(
    reasons(
      table("ordinal", [
        [1, null],
        [2, null],
      ]),
      forNumbers,
    ),
  ).toEqual(expected);
  expect(
    reasons(
      table("ordinal", [
        [1, null],
        [null, 2],
      ]),
      forNumbers,
    ),
  ).toEqual(expected);
  expect(reasons(table("ordinal", [blank, blank]), forNumbers)).toEqual(expected);
});

test("a single coder, and nobody, agrees with nobody", () => {
  const expected = new Set(["fewer-than-two-coders"]);
  expect(reasons(table("ordinal", [[1], [2]]), forNumbers)).toEqual(expected);
  expect(reasons(table("ordinal", []), forNumbers)).toEqual(expected);
});

test("one value throughout gives no figure: never 1, never 0, never NaN", () => {
  const data = table("ordinal", [
    [3, 3],
    [3, 3],
    [3, null],
  ]);
  expect(reasons(data, forNumbers)).toEqual(new Set(["no-variation"]));
  const { percentAgreement } = agreementFigures(data, ["percentAgreement"]);
  expect(percentAgreement).toMatchObject({ value: null, observed: 1, units: 2, interval: null });
});

test("a value that varies only where a single coder gave it makes no variation for α", () => {
  const data = table("nominal", [
    ["a", "a"],
    ["a", "a"],
    ["b", null],
  ]);
  expect(reasons(data, ["krippendorffAlpha", "cohenKappa"])).toEqual(new Set(["no-variation"]));
});

test("measures of two coders say so when there are three", () => {
  const data = table("ordinal", [
    [1, 1, 2],
    [2, 2, 2],
  ]);
  expect(
    reasons(data, ["cohenKappa", "cohenKappaLinear", "cohenKappaQuadratic", "scottPi"]),
  ).toEqual(new Set(["more-than-two-coders"]));
});

test("weights need an order, and sets are for α and percent agreement", () => {
  const names = table("nominal", [
    ["a", "a"],
    ["b", "a"],
  ]);
  expect(reasons(names, ["cohenKappaLinear", "cohenKappaQuadratic"])).toEqual(
    new Set(["needs-order"]),
  );
  expect(reasons(names, ["krippendorffAlphaJaccard"])).toEqual(new Set(["needs-sets"]));
  const sets = setTable([
    ["A", "AB"],
    ["B", "B"],
  ]);
  expect(
    reasons(sets, [
      "cohenKappa",
      "cohenKappaLinear",
      "fleissKappa",
      "scottPi",
      "gwetAC1",
      "bennettS",
    ]),
  ).toEqual(new Set(["needs-single-values"]));
  expect(agreementFigures(sets, ["percentAgreement"]).percentAgreement.value).toBe(0.5);
});

test("ten thousand different values are counted, and say when an interval would take too long", () => {
  const rows = Array.from({ length: 5_000 }, (_, unit) => [2 * unit, 2 * unit + 1]);
  const nominal = agreementFigures(table("nominal", rows), ["krippendorffAlpha"], { draws: 20 });
  expect(nominal.krippendorffAlpha).toMatchObject({ values: 10_000, observed: 1 });
  const ratio = agreementFigures(table("ratio", rows), ["krippendorffAlpha"]);
  expect(ratio.krippendorffAlpha.value).toBeGreaterThan(0.99);
  expect(ratio.krippendorffAlpha.interval).toEqual({ value: null, reason: "too-many-values" });
});

test("more values than can be looked at pair by pair give a reason and not a long wait", () => {
  const rows = Array.from({ length: 10_001 }, (_, unit) => [2 * unit, 2 * unit + 1]);
  const { krippendorffAlpha } = agreementFigures(table("ratio", rows), ["krippendorffAlpha"]);
  expect(krippendorffAlpha).toMatchObject({ value: null, reason: "too-many-values" });
});

test("fewer than five units have no interval, and so allow no conclusion", () => {
  const data = table("nominal", [
    ["a", "a"],
    ["b", "b"],
    ["c", "c"],
    ["a", "a"],
  ]);
  expect(agreementFigures(data, ["krippendorffAlpha"]).krippendorffAlpha).toMatchObject({
    value: 1,
    interval: { value: null, reason: "few-units" },
    reading: "no-conclusion",
  });
});

test("a code so rare that resamples miss it has no interval", () => {
  const rows = Array.from({ length: 20 }, (_, unit) => [Number(unit === 0), 0]);
  const { krippendorffAlpha } = agreementFigures(table("nominal", rows), ["krippendorffAlpha"]);
  expect(krippendorffAlpha.interval).toEqual({ value: null, reason: "unstable" });
});

test("three coders without a gap, and units with one value that change nothing", () => {
  const full = [
    [1, 1, 1, 2],
    [2, 2, 2, 2],
    [3, 3, 3, 3],
    [1, 1, 1, 1],
    [2, 2, 3, 2],
    [3, 1, 3, 3],
  ];
  const alpha = (rows: (number | null)[][]) =>
    agreementFigures(table("nominal", rows), ["krippendorffAlpha"]).krippendorffAlpha;
  const alone = [1, 2, 3].map((value) => [value, null, null, null]);
  expect(alpha([...full, ...alone]).value).toBe(alpha(full).value);
  expect(alpha([...full, ...alone]).interval).toEqual(alpha(full).interval);
});

test("units on which nobody differs are tentative below thirty, and reliable from thirty on", () => {
  const alike = (units: number) => {
    const rows = Array.from({ length: units }, (_, at) => [at % 3, at % 3]);
    return agreementFigures(table("nominal", rows), ["krippendorffAlpha"]).krippendorffAlpha;
  };
  expect(alike(29)).toMatchObject({ value: 1, reading: "tentative" });
  expect(alike(30)).toMatchObject({ value: 1, reading: "reliable" });
});
