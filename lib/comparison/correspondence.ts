import { jacobi } from "./jacobi";
import { turnAxes } from "./turn-axes";

/** One row or column; the lists have one entry an axis, for at most two axes. */
export type CorrespondencePoint = {
  /** Its part of the table's sum. */
  mass: number;
  /** Principal coordinates. */
  coordinates: number[];
  /** Which part of the axis' inertia is due to it (ctr): over all rows, or all columns, 1. */
  contributions: number[];
  /** Which part of its squared distance from the centre the axis shows (cos²). */
  quality: number[];
};

export type Axis = { inertia: number; share: number };

export type Correspondence = {
  n: number;
  chiSquare: number;
  totalInertia: number;
  /** All axes with an inertia, the largest first: at most the smaller side less one. */
  axes: Axis[];
  rows: CorrespondencePoint[];
  columns: CorrespondencePoint[];
};

type Matrix = number[][];

/** Axes that are drawn, and so the only ones with coordinates. */
const DRAWN = 2;

/** An inertia that is this small beside the whole, or the whole beside 1, is rounding. */
const NO_INERTIA = 1e-12;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const transposed = (matrix: Matrix): Matrix =>
  matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
const product = (a: readonly number[], b: readonly number[]) => {
  let total = 0;
  for (let at = 0; at < a.length; at++) total += a[at]! * b[at]!;
  return total;
};

function checked(table: readonly (readonly number[])[]): Matrix {
  const width = table[0]?.length ?? 0;
  const counts = table.map((row) => [...row]);
  const valid = counts.every((row) => row.length === width && row.every((count) => count >= 0));
  const filled = (rows: Matrix) => rows.length > 1 && rows.every((row) => sum(row) > 0);
  if (!valid || !filled(counts) || !filled(transposed(counts))) {
    throw new RangeError("no table of at least two rows and two columns, none of them empty");
  }
  return counts;
}

/** Inertias in descending order, and the rows' principal coordinates: axes[k][row]. */
function decomposed(residuals: Matrix, of: { masses: number[]; totalInertia: number }) {
  const byRows = residuals.length <= residuals[0]!.length;
  const small = byRows ? residuals : transposed(residuals);
  const { values, vectors } = jacobi(small.map((a) => small.map((b) => product(a, b))));
  const least = NO_INERTIA * Math.max(1, of.totalInertia);
  const inertias = values.slice(0, -1).filter((value) => value > least);
  const axes = inertias.map((inertia, k) =>
    residuals.map((row, at) => {
      const scaled = byRows ? vectors[k]![at]! * Math.sqrt(inertia) : product(row, vectors[k]!);
      return scaled / Math.sqrt(of.masses[at]!);
    }),
  );
  turnAxes(axes, inertias);
  return { inertias, axes };
}

function points(
  axes: Matrix,
  of: { masses: number[]; residuals: Matrix; inertias: number[] },
): CorrespondencePoint[] {
  return of.masses.map((mass, at) => {
    const coordinates = axes.map((axis) => axis[at]!);
    const inertia = product(of.residuals[at]!, of.residuals[at]!);
    const part = (k: number) => mass * coordinates[k]! ** 2;
    return {
      mass,
      coordinates,
      contributions: axes.map((_, k) => Math.min(1, part(k) / of.inertias[k]!)),
      quality: axes.map((_, k) => (inertia > NO_INERTIA ** 2 ? Math.min(1, part(k) / inertia) : 0)),
    };
  });
}

/**
 * Correspondence analysis of a table of counts: rows and columns as points, rows near each other where
 * their profiles (a row divided by its sum) are alike. With P the table over its sum n, r and c its row
 * and column sums (masses):
 *   residuals      S = D_r^−½ (P − r cᵀ) D_c^−½;  total inertia Σ S² = chi-square / n;
 *   inertias       eigenvalues of S Sᵀ: squared singular values of S; share: inertia / total inertia;
 *   rows           principal coordinates F = D_r^−½ U D_σ, whose distances over all axes are the
 *                  chi-square distances of the profiles; columns  G = D_c^−1 Pᵀ F D_σ^−1;
 *   contributions  mass · coordinate² / inertia;  quality  coordinate² / squared distance from the
 *                  centre, 0 for a point at the centre.
 * Axes are turned as in turn-axes.ts. Where rows and columns are independent there is no axis.
 * Coordinates are without unit; shares, contributions and qualities are in [0, 1].
 * Always defined. Throws RangeError for fewer than two rows or columns, for an empty row or column, and
 * for what is no table of counts.
 *
 * Source: Greenacre, M. J. (1984), Theory and Applications of Correspondence Analysis, Academic Press,
 * ch. 4, pp. 83–125.
 *
 * @example correspondence(smoking).axes[0] // { inertia: 0.074759, share: 0.8776 }
 */
export function correspondence(table: readonly (readonly number[])[]): Correspondence {
  const counts = checked(table);
  const n = sum(counts.flat());
  const masses = counts.map((row) => sum(row) / n);
  const columnMasses = transposed(counts).map((column) => sum(column) / n);
  const residuals = counts.map((row, i) =>
    row.map((count, j) => {
      const expected = masses[i]! * columnMasses[j]!;
      return (count / n - expected) / Math.sqrt(expected);
    }),
  );
  const totalInertia = sum(residuals.map((row) => product(row, row)));
  const { inertias, axes } = decomposed(residuals, { masses, totalInertia });
  const rows = axes.slice(0, DRAWN);
  const columns = rows.map((axis, k) =>
    transposed(counts).map((column, j) => {
      return product(column, axis) / n / columnMasses[j]! / Math.sqrt(inertias[k]!);
    }),
  );
  return {
    n,
    chiSquare: n * totalInertia,
    totalInertia,
    axes: inertias.map((inertia) => ({ inertia, share: inertia / totalInertia })),
    rows: points(rows, { masses, residuals, inertias }),
    columns: points(columns, {
      masses: columnMasses,
      residuals: transposed(residuals),
      inertias,
    }),
  };
}
