import { estimateOf } from "@/lib/agreement/estimate";
import { agreementFigures, MEASURES, measures } from "@/lib/agreement/measures";
import { table } from "./table";

const rows = [
  [0, 1],
  [1, 2],
  [2, 2],
  [1, 0],
  [4, 5],
  [0, 0],
  [3, 2],
  [5, 5],
  [2, 4],
  [1, 1],
];
const figure = (given: (number | null)[][]) =>
  agreementFigures(table("interval", given), ["krippendorffAlpha"]).krippendorffAlpha;

test.each([1e7, 1e8, 999_999_999, 1e12, 1e15])(
  "a coder's lone %d, such as a code for missing values, does not change α",
  (outlier) => {
    expect(figure([...rows, [outlier, null]])).toEqual(figure(rows));
  },
);

test.each([1e6, 1e9, 1e15])(
  "two coders who agree on %d leave every figure a sound one",
  (outlier) => {
    const { value, observed, interval } = figure([...rows, [outlier, outlier]]);
    expect(observed).toBeGreaterThan(0);
    expect(value).toBeGreaterThan(0.999);
    expect(value).toBeLessThanOrEqual(1);
    expect(interval).toMatchObject({ low: expect.any(Number) });
  },
);

test("numbers that all agree disagree by nothing, whatever they are", () => {
  const alike = [0.1, 0.3, 0.7, 0.1, 0.3, 12.7].map((x) => [x, x, x]);
  expect(figure(alike)).toMatchObject({ value: 1, observed: 0 });
});

test("differences too small or too far apart for a square give a reason, and never NaN", () => {
  const tiny = Array.from({ length: 8 }, (_, at) => [
    (1 + (at % 3)) * 1e-200,
    (1 + (at % 2)) * 1e-200,
  ]);
  const mixed = [...rows, [0, 1e15], [1e100, null]];
  for (const given of [tiny, mixed]) {
    const data = table("interval", given);
    for (const name of MEASURES) {
      const estimate = estimateOf(measures[name](data));
      if (estimate.value === null) expect(estimate.reason).toMatch(/^[a-z-]+$/);
      else expect(Number.isFinite(estimate.value)).toBe(true);
    }
    for (const { interval } of Object.values(agreementFigures(data, MEASURES, { draws: 100 }))) {
      if (interval && "low" in interval)
        expect(Number.isFinite(interval.low + interval.high)).toBe(true);
    }
  }
});

test("a value that only one coder ever gave makes no variation for any measure", () => {
  const given = [...Array.from({ length: 20 }, () => ["a", "a"]), ...Array(10).fill(["b", null])];
  const data = table("nominal", given);
  for (const name of ["fleissKappa", "gwetAC1", "bennettS", "percentAgreement"] as const) {
    expect(estimateOf(measures[name](data))).toMatchObject({ value: null, reason: "no-variation" });
  }
});

test("figures of one table share a budget of resampling, whoever stands first is served first", () => {
  const data = table("interval", rows);
  const names = ["krippendorffAlpha", "fleissKappa"] as const;
  const { krippendorffAlpha, fleissKappa } = agreementFigures(data, names, { budget: 60_000 });
  expect(krippendorffAlpha.interval).toMatchObject({ draws: 2000 });
  expect(fleissKappa.interval).toEqual({ value: null, reason: "too-many-values" });
});
