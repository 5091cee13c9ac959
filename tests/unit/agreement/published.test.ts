import { codeData } from "@/lib/agreement/code-data";
import { coincidenceMatrix } from "@/lib/agreement/coincidence-matrix";
import { type Estimate, estimateOf } from "@/lib/agreement/estimate";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import { agreementFigures, type MeasureName, measures } from "@/lib/agreement/measures";
import { nominal } from "@/lib/agreement/nominal-distance";
import { type ReliabilityData, withCoders } from "@/lib/agreement/reliability-data";
import published from "../../fixtures/published/published.json";
import { setTable, table, transposed, unitsOf } from "./table";

const of = (name: MeasureName, data: ReliabilityData): Estimate => estimateOf(measures[name](data));

function value(name: MeasureName, data: ReliabilityData): number {
  const estimate = of(name, data);
  if (estimate.value === null) throw new Error(estimate.reason);
  return estimate.value;
}

describe("Krippendorff (2011), four coders and twelve units with values missing", () => {
  const figures = published.krippendorff_4x12;
  const rows = transposed(figures.matrix);

  test.each(["nominal", "ordinal", "interval", "ratio"] as const)("α with %s values", (level) => {
    const alpha = of("krippendorffAlpha", table(level, rows));
    expect(alpha.value).toBeCloseTo(figures.exact[level], 6);
    expect(alpha).toMatchObject({ units: 11, values: figures.pairable_values });
  });

  test.each(["nominal", "interval", "ratio"] as const)(
    "observed and expected disagreement of %s values",
    (level) => {
      const alpha = of("krippendorffAlpha", table(level, rows));
      expect(alpha).toMatchObject({
        observed: expect.closeTo(figures.Do[level], 6),
        expected: expect.closeTo(figures.De[level], 6),
      });
    },
  );

  test("the coincidence matrix and its margins", () => {
    const matrix = coincidenceMatrix(table("nominal", rows));
    figures.coincidences_nominal.forEach((row, at) => {
      row.forEach((cell, column) => {
        expect(matrix[at]?.[column]).toBeCloseTo(cell, 4);
      });
      const margin = matrix[at]!.reduce((sum, cell) => sum + cell, 0);
      expect(margin).toBeCloseTo(Object.values(figures.margins)[at]!, 9);
    });
  });

  test.each([0, 1, 2, 3, 4])("α of code %i alone, as yes or no", (code) => {
    const alpha = value("krippendorffAlpha", codeData(table("nominal", rows), code));
    expect(alpha).toBeCloseTo(Object.values(figures.per_category_binary_alpha)[code]!, 4);
  });

  test.each(Object.entries(figures.pairwise_nominal))("α of the pair %s", (pair, expected) => {
    const coders = pair.split("-").map((number) => Number(number) - 1);
    const alpha = of("krippendorffAlpha", withCoders(table("nominal", rows), coders));
    expect(alpha.value).toBeCloseTo(expected[0]!, 4);
    expect(alpha.units).toBe(expected[1]);
  });
});

test("Krippendorff (2011), two coders and ten units of yes or no", () => {
  const figures = published.krippendorff_binary_2x10;
  const data = table("nominal", transposed(figures.matrix));
  const alpha = of("krippendorffAlpha", data);
  expect(alpha.value).toBeCloseTo(figures.exact.nominal, 6);
  expect(alpha).toMatchObject({
    observed: expect.closeTo(figures.Do, 6),
    expected: expect.closeTo(figures.De, 6),
  });
  expect(value("percentAgreement", data)).toBeCloseTo(figures.percent, 9);
});

test("Krippendorff (2011), two coders and twelve units of five codes", () => {
  const figures = published.krippendorff_nominal_2x12;
  const data = table("nominal", transposed(figures.matrix));
  expect(value("krippendorffAlpha", data)).toBeCloseTo(figures.exact.nominal, 6);
});

test("Cohen (1960), table 1, with the weighted κ and AC1 of the same table", () => {
  const figures = published.cohen1960;
  const data = table("ordinal", unitsOf(figures.table));
  expect(of("cohenKappa", data)).toMatchObject({
    value: expect.closeTo(figures.kappa, 6),
    observed: expect.closeTo(figures.po, 9),
    expected: expect.closeTo(figures.pe, 9),
    maximum: expect.closeTo(figures.kappa_max_published, 3),
    units: 200,
    values: 400,
  });
  expect(value("cohenKappa", data)).toBeCloseTo(figures.published, 3);
  expect(value("cohenKappaLinear", data)).toBeCloseTo(figures.weighted_linear, 6);
  expect(value("cohenKappaQuadratic", data)).toBeCloseTo(figures.weighted_quadratic, 6);
  expect(value("gwetAC1", data)).toBeCloseTo(figures.gwet_ac1, 5);
});

test("Artstein & Poesio (2008), example 1: percent agreement, S, π and κ", () => {
  const figures = published.artstein_poesio_ex1;
  const data = table("nominal", unitsOf(figures.table));
  expect(value("percentAgreement", data)).toBeCloseTo(figures.percent, 9);
  expect(value("bennettS", data)).toBeCloseTo(figures.S, 9);
  expect(value("scottPi", data)).toBeCloseTo(figures.pi, 3);
  expect(value("cohenKappa", data)).toBeCloseTo(figures.kappa, 3);
});

describe("Fleiss (1971), thirty patients and six raters", () => {
  const figures = published.fleiss1971;
  const rows = figures.counts.map((counts) =>
    counts.flatMap((count, code) => Array.from({ length: count }, () => code)),
  );
  const data = table("nominal", rows);

  test("κ with its observed and expected agreement", () => {
    expect(of("fleissKappa", data)).toMatchObject({
      value: expect.closeTo(figures.kappa, 6),
      observed: expect.closeTo(figures.Pbar, 6),
      expected: expect.closeTo(figures.Pe, 6),
      units: 30,
      values: 30 * figures.raters,
    });
    expect(value("fleissKappa", data)).toBeCloseTo(figures.published, 2);
  });

  test.each([0, 1, 2, 3, 4])("κ of code %i alone, as yes or no", (code) => {
    const kappa = value("fleissKappa", codeData(data, code));
    expect(kappa).toBeCloseTo(figures.per_category_exact[code]!, 4);
    expect(Math.abs(kappa - figures.per_category_published[code]!)).toBeLessThan(0.0035);
  });

  test("α of the same table", () => {
    expect(value("krippendorffAlpha", data)).toBeCloseTo(figures.alpha_nominal_same_data, 5);
  });
});

test("sets: α with MASI as Passonneau (2006) defines it, with Jaccard, and as whole sets", () => {
  const { units, alpha } = published.set_valued_9;
  const data = setTable(units);
  expect(value("krippendorffAlpha", data)).toBeCloseTo(alpha.masi_passonneau2006, 4);
  expect(value("krippendorffAlphaJaccard", data)).toBeCloseTo(alpha.jaccard, 4);
  // DKPro calls another formula by the name.
  expect(value("krippendorffAlpha", data)).not.toBeCloseTo(alpha.dkpro_variant, 2);
  const whole = estimateOf(krippendorffAlpha(nominal)(data));
  expect(whole.value).toBeCloseTo(alpha.nominal_on_sets, 4);
});

test("the paradox of a rare code: coders agree on 94 % of units, κ and π are below 0, AC1 is high", () => {
  const { kappa, pi, ac1, percent } = published.paradox["[[118,5],[2,0]]"];
  const data = table(
    "nominal",
    unitsOf([
      [118, 5],
      [2, 0],
    ]),
  );
  expect(value("cohenKappa", data)).toBeCloseTo(kappa, 4);
  expect(value("scottPi", data)).toBeCloseTo(pi, 4);
  expect(value("gwetAC1", data)).toBeCloseTo(ac1, 4);
  expect(value("percentAgreement", data)).toBeCloseTo(percent, 3);
});

test("Gwet's figures for the four coders and twelve units with values missing", () => {
  // As his package irrCAC prints them: units with one value count for how common values are.
  const data = table("nominal", transposed(published.krippendorff_4x12.matrix));
  expect(of("gwetAC1", data)).toMatchObject({
    value: expect.closeTo(0.77544, 5),
    observed: expect.closeTo(0.8181818, 6),
    expected: expect.closeTo(0.1903212, 6),
  });
  expect(of("fleissKappa", data)).toMatchObject({
    value: expect.closeTo(0.76117, 5),
    expected: expect.closeTo(0.2387153, 6),
  });
  expect(value("percentAgreement", data)).toBeCloseTo(0.8181818, 6);
});

test("the interval of Krippendorff's nominal table is the one that the code's example tells", () => {
  const data = table("nominal", transposed(published.krippendorff_4x12.matrix));
  const { interval } = agreementFigures(data, ["krippendorffAlpha"]).krippendorffAlpha;
  expect(interval).toEqual({ low: expect.closeTo(0.4115, 4), high: 1, draws: 2000 });
});
