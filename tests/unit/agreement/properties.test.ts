import fc from "fast-check";
import { againstRest } from "@/lib/agreement/analyst-against-rest";
import { codeData } from "@/lib/agreement/code-data";
import { coincidenceMatrix } from "@/lib/agreement/coincidence-matrix";
import { distanceOf } from "@/lib/agreement/distances";
import { type Estimate, estimateOf } from "@/lib/agreement/estimate";
import { agreementFigures, MEASURES, measures } from "@/lib/agreement/measures";
import { patternsOf } from "@/lib/agreement/patterns";
import { type ReliabilityData, withCoders } from "@/lib/agreement/reliability-data";
import { unitCosts } from "@/lib/agreement/unit-costs";
import { anyRows, dataOf, levels, type Rows } from "./any-table";

const everyMeasure = (data: ReliabilityData): Estimate[] =>
  MEASURES.map((name) => estimateOf(measures[name](data)));

const alpha = (data: ReliabilityData) => estimateOf(measures.krippendorffAlpha(data));

/** The same to nine digits: sums in another order differ in the last ones. */
function expectSame(one: Estimate[], other: Estimate[]) {
  one.forEach((estimate, at) => {
    const { value } = other[at]!;
    if (estimate.value === null) expect(estimate).toMatchObject({ ...other[at], value: null });
    else expect(value).toBeCloseTo(estimate.value, 9);
  });
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((each, at) => ({ each, key: Math.sin(seed + at * 7919) }))
    .sort((a, b) => a.key - b.key)
    .map(({ each }) => each);
}

const each = (check: (rows: Rows, level: (typeof levels)[number], seed: number) => void) =>
  fc.assert(fc.property(anyRows, fc.constantFrom(...levels), fc.nat(1000), check));

test("the order of units and of coders does not matter", () => {
  each((rows, level, seed) => {
    const before = everyMeasure(dataOf(level, rows));
    const order = shuffled([...Array(rows.coders).keys()], seed);
    const mixed = shuffled(rows.rows, seed).map((row) => order.map((coder) => row[coder]!));
    expectSame(before, everyMeasure(dataOf(level, { ...rows, rows: mixed })));
  });
});

test("nor does it matter to the intervals", () => {
  fc.assert(
    fc.property(anyRows, fc.nat(1000), (rows, seed) => {
      const choice = { draws: 40 };
      const figure = (table: number[][]) =>
        agreementFigures(dataOf("ordinal", { ...rows, rows: table }), ["krippendorffAlpha"], choice)
          .krippendorffAlpha.interval;
      expect(figure(shuffled(rows.rows, seed))).toEqual(figure(rows.rows));
    }),
  );
});

test("renaming nominal codes does not matter", () => {
  each((rows, _, seed) => {
    const names = shuffled([...Array(rows.values).keys()], seed);
    const renamed = rows.rows.map((row) => row.map((value) => (value < 0 ? value : names[value]!)));
    expectSame(
      everyMeasure(dataOf("nominal", rows)),
      everyMeasure(dataOf("nominal", { ...rows, rows: renamed })),
    );
  });
});

test("a unit with one value or none changes neither α nor its interval", () => {
  each((rows, level, seed) => {
    const alone = Array<number>(rows.coders).fill(-1);
    const more = [...rows.rows, alone, alone.with(seed % rows.coders, seed % rows.values)];
    const choice = { draws: 20 };
    const figure = (table: Rows) =>
      agreementFigures(dataOf(level, table), ["krippendorffAlpha"], choice);
    expect(figure({ ...rows, rows: more })).toEqual(figure(rows));
  });
});

test("every measure is a number up to 1 or a reason, and never NaN", () => {
  each((rows, level) => {
    for (const estimate of everyMeasure(dataOf(level, rows))) {
      if (estimate.value === null) expect(estimate.reason).toMatch(/^[a-z-]+$/);
      else expect(estimate.value).toBeLessThanOrEqual(1 + 1e-12);
    }
  });
});

test("coders who agree on everything are at 1 wherever values vary", () => {
  each((rows, level) => {
    const same = rows.rows.map((row) => row.map(() => Math.max(...row)));
    for (const { value } of everyMeasure(dataOf(level, { ...rows, rows: same }))) {
      if (value !== null) expect(value).toBeCloseTo(1, 9);
    }
  });
});

test("α is 1 − observed / expected, and the other measures stand between chance and 1", () => {
  each((rows, level) => {
    const data = dataOf(level, rows);
    for (const name of MEASURES) {
      const estimate = estimateOf(measures[name](data));
      if (estimate.value === null || estimate.expected === null) continue;
      const { value, observed, expected } = estimate;
      const told = name.startsWith("krippendorff")
        ? 1 - observed / expected
        : (observed - expected) / (1 - expected);
      expect(value).toBeCloseTo(told, 9);
    }
  });
});

test("two values make all distances one: nominal, ordinal and interval α are the same", () => {
  each((rows) => {
    const two = {
      ...rows,
      values: 2,
      rows: rows.rows.map((row) => row.map((v) => Math.min(v, 1))),
    };
    const [nominal, ordinal, interval] = (["nominal", "ordinal", "interval"] as const).map(
      (level) => alpha(dataOf(level, two)),
    );
    expectSame([nominal!, nominal!], [ordinal!, interval!]);
  });
});

test("Fleiss' κ of two coders without a gap is Scott's π", () => {
  each((rows) => {
    const full = rows.rows
      .filter((row) => row[0]! >= 0 && row[1]! >= 0)
      .map((row) => row.slice(0, 2));
    const data = dataOf("nominal", { ...rows, coders: 2, rows: full });
    expectSame([estimateOf(measures.fleissKappa(data))], [estimateOf(measures.scottPi(data))]);
  });
});

test("one coder against one other is the α of the pair", () => {
  each((rows, level) => {
    const pair = withCoders(dataOf(level, rows), [0, 1]);
    expectSame([alpha(pair)], [estimateOf(againstRest(pair, 0))]);
  });
});

test("the coincidence matrix is symmetric and holds every pairable value once", () => {
  each((rows) => {
    const data = dataOf("nominal", rows);
    const matrix = coincidenceMatrix(data);
    const sum = matrix.flat().reduce((total, cell) => total + cell, 0);
    expect(sum).toBeCloseTo(alpha(data).values, 9);
    matrix.forEach((row, i) => {
      row.forEach((cell, j) => {
        expect(cell).toBeCloseTo(matrix[j]![i]!, 9);
      });
    });
  });
});

test("the costs of units are parts of the whole disagreement, the dearest first", () => {
  each((rows, level) => {
    const data = dataOf(level, rows);
    const costs = unitCosts(data, distanceOf(level));
    const shares = costs.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    const { value } = alpha(data);
    if (value !== null && value > 1 - 1e-12) expect(costs).toEqual([]);
    for (const { unit } of costs) {
      expect(new Set(rows.rows[unit]!.filter((each) => each >= 0)).size).toBeGreaterThan(1);
    }
  });
});

test("a code alone keeps every gap of the table", () => {
  each((rows, level) => {
    const data = dataOf(level, rows);
    expect(codeData(data, 0).cells.map((cell) => Math.min(cell, 0))).toEqual(
      data.cells.map((cell) => Math.min(cell, 0)),
    );
  });
});

test("the patterns of a code, taken from those of the table, are the ones that its cells show", () => {
  each((rows, level) => {
    const data = codeData(dataOf(level, rows), 0);
    const { coders, units, cells, values } = data;
    expect(patternsOf(data)).toEqual(patternsOf({ coders, units, cells, values }));
  });
});

test("a code of a table of very many coders is told like any other", () => {
  const cells = Int32Array.from({ length: 300_000 }, (_, coder) => coder % 3);
  const table = {
    coders: 300_000,
    units: 1,
    cells,
    values: { level: "nominal", size: 3 } as const,
  };
  const estimate = alpha(codeData(table, 0));
  expect(estimate).toMatchObject({ units: 1, values: 300_000 });
  expect(estimate.value).toBeCloseTo(0, 9);
});
