import fc from "fast-check";
import { correspondence } from "@/lib/comparison/correspondence";
import { jacobi } from "@/lib/comparison/jacobi";
import { turnAxes } from "@/lib/comparison/turn-axes";
import published from "../../fixtures/published/published.json";

const { table, n, principal_inertias, percent, ...smoking } = published.ca_smoke;
const found = correspondence(table);
const transposed = (rows: number[][]) => rows[0]!.map((_, at) => rows.map((row) => row[at]!));

test("Greenacre (1984), smoking: inertias, their shares, chi-square, Cramér's V", () => {
  expect(found.n).toBe(n);
  expect(found.axes).toHaveLength(principal_inertias.length);
  for (const [at, { inertia, share }] of found.axes.entries()) {
    expect(inertia).toBeCloseTo(principal_inertias[at]!, 6);
    expect(100 * share).toBeCloseTo(percent[at]!, 2);
  }
  expect(found.totalInertia).toBeCloseTo(smoking.total_inertia, 5);
  expect(found.chiSquare).toBeCloseTo(smoking.chi2, 4);
  expect(Math.sqrt(found.totalInertia / 3)).toBeCloseTo(smoking.cramers_v, 4);
});

test("Greenacre (1984), smoking: coordinates of rows and columns, but for the sign of an axis", () => {
  const both = [...smoking.row_coords_sign_free, ...smoking.col_coords_sign_free];
  for (const axis of [0, 1]) {
    const made = [...found.rows, ...found.columns].map(({ coordinates }) => coordinates[axis]!);
    // One sign for rows and columns together.
    const sign = Math.sign(made[0]! * both[0]![axis]!);
    for (const [at, value] of made.entries()) {
      expect(sign * value).toBeCloseTo(both[at]![axis]!, 4);
    }
  }
});

// In thousandths: contribution and quality on both axes, as the R package ca prints them (Nenadić, O. &
// Greenacre, M., 2007, Journal of Statistical Software 20(3)).
test.each([
  ["rows", 0, [3, 214], [92, 800]],
  ["rows", 1, [84, 551], [526, 465]],
  ["rows", 2, [512, 3], [999, 1]],
  ["rows", 3, [331, 152], [942, 58]],
  ["rows", 4, [70, 81], [865, 133]],
  ["columns", 0, [654, 29], [994, 6]],
  ["columns", 1, [31, 463], [327, 657]],
  ["columns", 2, [166, 2], [982, 1]],
  ["columns", 3, [150, 506], [684, 310]],
] as const)("smoking, %s %i: contributions %j, quality %j", (side, at, contributions, quality) => {
  const thousandths = (values: number[]) => values.map((value) => Math.round(1000 * value));
  const point = found[side][at]!;
  expect(thousandths(point.contributions)).toEqual(contributions);
  expect(thousandths(point.quality)).toEqual(quality);
});

test("the row farthest out is positive on either axis", () => {
  expect(found.rows[2]?.coordinates[0]).toBeCloseTo(0.3806, 4);
  expect(found.rows[1]?.coordinates[1]).toBeCloseTo(0.2433, 4);
});

test.each([
  ["one row", [[1, 2]]],
  ["one column", [[1], [2]]],
  [
    "an empty row",
    [
      [1, 2],
      [0, 0],
    ],
  ],
  [
    "an empty column",
    [
      [1, 0],
      [2, 0],
    ],
  ],
  ["rows of different lengths", [[1, 2], [3]]],
  [
    "a negative count",
    [
      [1, -1],
      [1, 3],
    ],
  ],
  ["nothing", []],
])("%s is no table", (_, counts) => {
  expect(() => correspondence(counts)).toThrow(RangeError);
});

test("independent rows and columns have no axis, and proportional rows stand in one place", () => {
  const { axes, totalInertia, rows } = correspondence([
    [1, 2, 3],
    [2, 4, 6],
  ]);
  expect(axes).toEqual([]);
  expect(totalInertia).toBeCloseTo(0, 15);
  expect(rows[0]).toMatchObject({ coordinates: [], contributions: [], quality: [] });
  const [a, b] = correspondence([
    [1, 2],
    [2, 4],
    [5, 1],
  ]).rows;
  expect(a!.coordinates[0]).toBeCloseTo(b!.coordinates[0]!, 12);
});

test("a row like the whole table lies at the centre, where no axis shows anything of it", () => {
  const { rows, axes } = correspondence([
    [3, 1],
    [1, 3],
    [2, 2],
  ]);
  // Profiles .75, .25, .5 of a table that is half and half: inertia 2/3 · .25.
  expect(axes).toEqual([{ inertia: expect.closeTo(1 / 6, 12), share: expect.closeTo(1, 12) }]);
  expect(rows[2]?.coordinates[0]).toBeCloseTo(0, 12);
  expect(rows[2]?.quality).toEqual([0]);
});

test("three rows that share nothing: axes of one inertia, turned to the rows farthest out", () => {
  const { axes, rows } = correspondence([
    [1, 0, 0],
    [0, 2, 0],
    [0, 0, 5],
  ]);
  expect(axes).toEqual(
    Array(2).fill({ inertia: expect.closeTo(1, 12), share: expect.closeTo(0.5, 12) }),
  );
  // A row of mass m is √(1/m − 1) from the centre. The first, of 1/8, is farthest out; of the second, of
  // 1/4, the squared distance 3 less the 1/7 that the first axis shows is on the second.
  const expected = [
    [Math.sqrt(7), 0],
    [-Math.sqrt(1 / 7), Math.sqrt(20 / 7)],
    [-Math.sqrt(1 / 7), -0.4 * Math.sqrt(20 / 7)],
  ];
  for (const [at, row] of expected.entries()) {
    for (const axis of [0, 1]) expect(rows[at]?.coordinates[axis]).toBeCloseTo(row[axis]!, 12);
  }
});

test("axes are turned in place", () => {
  const axes = [[-2, 1]];
  turnAxes(axes, [1.5]);
  expect(axes).toEqual([[2, -1]]);
});

const anyTable = (of: { rows: number; columns: number }) =>
  fc
    .array(fc.array(fc.nat(9), { minLength: of.columns, maxLength: of.columns }), {
      minLength: of.rows,
      maxLength: of.rows,
    })
    .filter((rows) =>
      [...rows, ...transposed(rows)].every((line) => line.some((count) => count > 0)),
    );

/** Of rows i and k: Σ (p_ij / r_i − p_kj / r_k)² / c_j. */
function chiSquareDistance(counts: number[][], [i, k]: [number, number]) {
  const sum = (line: number[]) => line.reduce((total, count) => total + count, 0);
  const all = sum(counts.flat());
  return transposed(counts).reduce((total, column) => {
    const apart = column[i]! / sum(counts[i]!) - column[k]! / sum(counts[k]!);
    return total + (apart ** 2 * all) / sum(column);
  }, 0);
}

const squared = (a: number[], b: number[]) =>
  a.reduce((total, value, axis) => total + (value - b[axis]!) ** 2, 0);

test("with two axes in all, coordinates reproduce the chi-square distances of rows and columns", () => {
  const shape = fc.constantFrom(
    { rows: 3, columns: 5 },
    { rows: 6, columns: 3 },
    { rows: 3, columns: 3 },
  );
  fc.assert(
    fc.property(shape.chain(anyTable), (counts) => {
      const { rows, columns } = correspondence(counts);
      for (const [points, of] of [
        [rows, counts],
        [columns, transposed(counts)],
      ] as const) {
        for (let i = 0; i < points.length; i++) {
          for (let k = 0; k < i; k++) {
            const apart = squared(points[i]!.coordinates, points[k]!.coordinates);
            expect(apart).toBeCloseTo(chiSquareDistance(of, [i, k]), 6);
          }
        }
      }
    }),
  );
});

test("contributions add up to 1, inertias to chi-square / n, centres are at 0", () => {
  fc.assert(
    fc.property(anyTable({ rows: 5, columns: 4 }), (counts) => {
      const { axes, totalInertia, chiSquare, n: all, rows, columns } = correspondence(counts);
      expect(axes.reduce((sum, { inertia }) => sum + inertia, 0)).toBeCloseTo(totalInertia, 9);
      expect(chiSquare).toBeCloseTo(all * totalInertia, 9);
      for (const points of [rows, columns]) {
        for (let axis = 0; axis < Math.min(2, axes.length); axis++) {
          const total = (of: (point: (typeof points)[number]) => number) =>
            points.reduce((sum, point) => sum + of(point), 0);
          expect(total(({ contributions }) => contributions[axis]!)).toBeCloseTo(1, 6);
          expect(total(({ mass, coordinates }) => mass * coordinates[axis]!)).toBeCloseTo(0, 6);
        }
        for (const { quality } of points) {
          const shown = quality.reduce((sum, part) => sum + part, 0);
          expect(shown).toBeGreaterThanOrEqual(0);
          expect(shown).toBeLessThan(1 + 1e-6);
        }
      }
    }),
  );
});

test("rows and columns may change places: inertias stay, coordinates but for signs", () => {
  fc.assert(
    fc.property(anyTable({ rows: 3, columns: 6 }), (counts) => {
      const [made, other] = [correspondence(counts), correspondence(transposed(counts))];
      expect(other.axes).toHaveLength(made.axes.length);
      for (const [at, { inertia }] of made.axes.entries()) {
        expect(other.axes[at]?.inertia).toBeCloseTo(inertia, 9);
      }
      for (const [at, { mass, quality }] of made.rows.entries()) {
        expect(other.columns[at]?.mass).toBe(mass);
        expect(other.columns[at]?.quality).toHaveLength(quality.length);
      }
    }),
  );
});

test("a symmetric matrix is put together again from its eigenvalues and eigenvectors", () => {
  const half = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 21, maxLength: 21 });
  fc.assert(
    fc.property(half, (values) => {
      const matrix = Array.from({ length: 6 }, (_, i) =>
        Array.from(
          { length: 6 },
          (_, j) => values[(Math.max(i, j) * (Math.max(i, j) + 1)) / 2 + Math.min(i, j)]!,
        ),
      );
      const eigen = jacobi(matrix);
      expect(eigen.values).toEqual(eigen.values.toSorted((a, b) => b - a));
      for (let i = 0; i < 6; i++) {
        for (let j = 0; j < 6; j++) {
          const sum = (of: (k: number) => number) =>
            eigen.values.reduce((total, _, k) => total + of(k), 0);
          const { values: lambda, vectors } = eigen;
          expect(sum((k) => lambda[k]! * vectors[k]![i]! * vectors[k]![j]!)).toBeCloseTo(
            matrix[i]![j]!,
            9,
          );
          expect(sum((k) => vectors[i]![k]! * vectors[j]![k]!)).toBeCloseTo(i === j ? 1 : 0, 12);
        }
      }
    }),
  );
});

test("known eigenvalues, and what is not symmetric", () => {
  const { values, vectors } = jacobi([
    [2, 1],
    [1, 2],
  ]);
  expect(values).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
  expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 12);
  expect(jacobi([])).toEqual({ values: [], vectors: [] });
  expect(
    jacobi([
      [0, 0],
      [0, 0],
    ]).values,
  ).toEqual([0, 0]);
  expect(() =>
    jacobi([
      [1, 2],
      [3, 1],
    ]),
  ).toThrow("not symmetric");
  expect(() => jacobi([[1, 2]])).toThrow("not symmetric");
});
