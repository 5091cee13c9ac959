import published from "../fixtures/published/published.json";
import { askCalculator, type Cell, type Told } from "../support/ask-calculator";
import { type RunningServer, startServer } from "../support/server";
import { transposed, unitsOf } from "../unit/agreement/table";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ways = [
  { form: "JSON", layout: "units" },
  { form: "JSON", layout: "coders" },
  { form: "CSV", layout: "units" },
  { form: "CSV", layout: "coders" },
] as const;

async function told(
  units: readonly (readonly Cell[])[],
  level: string,
  way: (typeof ways)[number],
) {
  const response = await askCalculator(server.url, units, { level, ...way });
  expect(response.status).toBe(200);
  return (await response.json()) as Told;
}

const close = (value: number, digits: number) => ({ value: expect.closeTo(value, digits) });

describe.each(ways)("published figures, sent as $form with rows as $layout", (way) => {
  describe("Krippendorff (2011), four coders and twelve units", () => {
    const figures = published.krippendorff_4x12;
    const units = transposed(figures.matrix);

    test.each(["nominal", "ordinal", "interval", "ratio"] as const)(
      "α of %s values",
      async (level) => {
        const { measures } = await told(units, level, way);
        expect(measures.krippendorffAlpha).toMatchObject(close(figures.exact[level], 6));
        expect(measures.krippendorffAlpha).toMatchObject({ units: 11, values: 40 });
        if (level === "ordinal") return;
        expect(measures.krippendorffAlpha).toMatchObject({
          observed: expect.closeTo(figures.Do[level], 6),
          expected: expect.closeTo(figures.De[level], 6),
        });
      },
    );

    test("each code, each pair and the coincidences", async () => {
      const { codes, pairs, coincidences } = await told(units, "nominal", way);
      const alphas = Object.values(figures.per_category_binary_alpha);
      expect(codes).toMatchObject(alphas.map((value) => close(value, 4)));
      expect(codes.map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5"]);
      const pairwise = Object.entries(figures.pairwise_nominal);
      expect(pairs).toMatchObject(
        pairwise.map(([pair, [value, n]]) => {
          return { coders: pair.split("-"), ...close(value!, 4), units: n };
        }),
      );
      expect(coincidences?.matrix).toEqual(
        figures.coincidences_nominal.map((row) => row.map((count) => expect.closeTo(count, 4))),
      );
    });
  });

  test("Krippendorff (2011), two coders: yes or no, and five codes", async () => {
    const binary = published.krippendorff_binary_2x10;
    const { measures } = await told(transposed(binary.matrix), "nominal", way);
    expect(measures.krippendorffAlpha).toMatchObject({
      ...close(binary.exact.nominal, 6),
      observed: expect.closeTo(binary.Do, 6),
      expected: expect.closeTo(binary.De, 6),
    });
    expect(measures.percentAgreement).toMatchObject(close(binary.percent, 9));
    const five = published.krippendorff_nominal_2x12;
    const answer = await told(transposed(five.matrix), "nominal", way);
    expect(answer.measures.krippendorffAlpha).toMatchObject(close(five.exact.nominal, 6));
  });

  test("Cohen (1960): κ with its parts and weights", async () => {
    const figures = published.cohen1960;
    const { measures } = await told(unitsOf(figures.table), "ordinal", way);
    expect(measures).toMatchObject({
      cohenKappa: {
        ...close(figures.kappa, 6),
        observed: expect.closeTo(figures.po, 9),
        expected: expect.closeTo(figures.pe, 9),
        units: 200,
        values: 400,
      },
      cohenKappaLinear: close(figures.weighted_linear, 6),
      cohenKappaQuadratic: close(figures.weighted_quadratic, 6),
      gwetAC1: close(figures.gwet_ac1, 5),
    });
  });

  test("Artstein & Poesio (2008): percent agreement, S, π and κ", async () => {
    const figures = published.artstein_poesio_ex1;
    const { measures } = await told(unitsOf(figures.table), "nominal", way);
    expect(measures).toMatchObject({
      percentAgreement: close(figures.percent, 9),
      bennettS: close(figures.S, 9),
      scottPi: close(figures.pi, 3),
      cohenKappa: close(figures.kappa, 3),
    });
  });

  test("Fleiss (1971): κ with its parts, and α of the same table", async () => {
    const figures = published.fleiss1971;
    const units = figures.counts.map((counts) =>
      counts.flatMap((count, code) => Array.from({ length: count }, () => code)),
    );
    const { measures } = await told(units, "nominal", way);
    expect(measures).toMatchObject({
      fleissKappa: {
        ...close(figures.kappa, 6),
        observed: expect.closeTo(figures.Pbar, 6),
        expected: expect.closeTo(figures.Pe, 6),
      },
      krippendorffAlpha: close(figures.alpha_nominal_same_data, 5),
    });
  });

  test("sets: α with the distances of MASI and Jaccard", async () => {
    const { units, alpha } = published.set_valued_9;
    const { measures, distance } = await told(
      units.map((row) => row.map((set) => [...set])),
      "set",
      way,
    );
    expect(distance).toBe("masi");
    expect(measures).toMatchObject({
      krippendorffAlpha: close(alpha.masi_passonneau2006, 4),
      krippendorffAlphaJaccard: close(alpha.jaccard, 4),
    });
  });

  test("the paradox of a rare code", async () => {
    const { kappa, pi, ac1, percent } = published.paradox["[[118,5],[2,0]]"];
    const units = unitsOf([
      [118, 5],
      [2, 0],
    ]);
    const { measures } = await told(units, "nominal", way);
    expect(measures).toMatchObject({
      cohenKappa: close(kappa, 4),
      scottPi: close(pi, 4),
      gwetAC1: close(ac1, 4),
      percentAgreement: close(percent, 3),
    });
  });
});
