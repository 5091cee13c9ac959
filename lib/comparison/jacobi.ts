/** Eigenvalues in descending order; `vectors[k]` has length 1 and belongs to `values[k]`. */
export type Eigen = { values: number[]; vectors: number[][] };

/** An element off the diagonal that is so small beside the whole matrix counts as 0. */
const NEGLIGIBLE = 1e-17;

/** A safeguard: convergence is quadratic, and six to ten sweeps are enough. */
const MOST_SWEEPS = 60;

/** Turns the plane of p and q in the rows of `matrix`: its symmetric twin needs both sides turned. */
function turnRows(rows: number[][], at: { p: number; q: number; cos: number; sin: number }) {
  const [a, b] = [rows[at.p]!, rows[at.q]!];
  for (let k = 0; k < a.length; k++) {
    const [left, right] = [a[k]!, b[k]!];
    a[k] = at.cos * left - at.sin * right;
    b[k] = at.sin * left + at.cos * right;
  }
}

/** The rotation of p and q that makes their element 0; the smaller of the two angles that do. */
function annihilate(matrix: number[][], { p, q }: { p: number; q: number }) {
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * matrix[p]![q]!);
  const tan = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cos = 1 / Math.hypot(tan, 1);
  const rotation = { p, q, cos, sin: tan * cos };
  turnRows(matrix, rotation);
  for (const row of matrix) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cos * left - rotation.sin * right;
    row[q] = rotation.sin * left + cos * right;
  }
  matrix[p]![q] = 0;
  matrix[q]![p] = 0;
  return rotation;
}

/**
 * Eigenvalues and eigenvectors of a real symmetric matrix, by Jacobi's method with the elements off the
 * diagonal taken row by row: each is made 0 by a rotation, until all are.
 *   A = Σ values[k] · vectors[k] vectors[k]ᵀ, the vectors at right angles and of length 1.
 * Signs of vectors are arbitrary, and so are vectors of equal values within the space that they span.
 * An empty matrix gives none. Throws RangeError when the matrix is not square or not symmetric.
 *
 * Source: Rutishauser, H. (1966), The Jacobi method for real symmetric matrices, Numerische Mathematik
 * 9, pp. 1–10.
 *
 * @example jacobi([[2, 1], [1, 2]]).values // [3, 1]
 */
export function jacobi(symmetric: readonly (readonly number[])[]): Eigen {
  const size = symmetric.length;
  const matrix = symmetric.map((row) => [...row]);
  const norm = Math.hypot(...matrix.map((row) => Math.hypot(...row)));
  const twin = (row: number, column: number) => symmetric[column]?.[row] ?? Number.NaN;
  const off = (row: readonly number[], at: number) =>
    row.length !== size || row.some((value, k) => !(Math.abs(value - twin(at, k)) <= 1e-12 * norm));
  if (symmetric.some(off)) throw new RangeError("the matrix is not symmetric");
  const vectors = matrix.map((_, at) => matrix.map((_, k) => (k === at ? 1 : 0)));
  for (let sweep = 0, turned = true; turned && sweep < MOST_SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(matrix[p]![q]!) <= NEGLIGIBLE * norm) continue;
        turnRows(vectors, annihilate(matrix, { p, q }));
        turned = true;
      }
    }
  }
  const order = vectors.map((_, at) => at).sort((a, b) => matrix[b]![b]! - matrix[a]![a]!);
  return {
    values: order.map((at) => matrix[at]![at]!),
    vectors: order.map((at) => vectors[at]!),
  };
}
