// Singular values by one-sided Jacobi rotations (Hestenes 1958), and axes that do not flip.

const TIE = 1e-9;

const product = (a, b) => a.reduce((total, value, at) => total + value * b[at], 0);

/** Columns turned pair by pair until all stand at right angles: each is then u · σ. */
function orthogonal(matrix) {
  const columns = matrix[0].map((_, j) => matrix.map((row) => row[j]));
  for (let sweep = 0, turned = true; turned && sweep < 100; sweep++) {
    turned = false;
    for (let p = 0; p < columns.length; p++) {
      for (let q = p + 1; q < columns.length; q++) {
        const [a, b] = [columns[p], columns[q]];
        const [pp, qq, pq] = [product(a, a), product(b, b), product(a, b)];
        if (Math.abs(pq) <= 1e-16 * Math.sqrt(pp * qq) || pp * qq === 0) continue;
        const theta = (qq - pp) / (2 * pq);
        const tan = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cos = 1 / Math.hypot(tan, 1);
        columns[p] = a.map((value, i) => cos * value - cos * tan * b[i]);
        columns[q] = a.map((value, i) => cos * tan * value + cos * b[i]);
        turned = true;
      }
    }
  }
  return columns;
}

/** The first of the rows that lie farthest out in the space of these axes. */
function farthest(axes) {
  const squares = axes[0].map((_, row) => axes.reduce((sum, axis) => sum + axis[row] ** 2, 0));
  const most = Math.max(...squares) * (1 - TIE);
  return squares.findIndex((square) => square >= most);
}

/** Turns the plane of two axes until the row has nothing on the second. */
function turn(first, second, row) {
  const length = Math.hypot(first[row], second[row]);
  if (length === 0) return;
  const [cos, sin] = [first[row] / length, second[row] / length];
  for (const [at, x] of first.entries()) {
    const y = second[at];
    first[at] = cos * x + sin * y;
    second[at] = cos * y - sin * x;
  }
}

/**
 * Signs and tied axes are open, and settled so: the row farthest out in the space of all axes of one
 * inertia lies on the first of them and is positive; the farthest of what is left on the next.
 */
function settle(axes, inertias) {
  for (const [at, first] of axes.entries()) {
    const tied = axes.filter((_, k) => k >= at && inertias[k] >= inertias[at] * (1 - TIE));
    const row = farthest(tied);
    for (const second of tied.slice(1)) turn(first, second, row);
    if (first[row] < 0) for (const [k, value] of first.entries()) first[k] = -value;
  }
}

/** Inertias, the largest first, and the rows' principal coordinates on all axes that have one. */
export function decomposed(residuals, { masses, totalInertia }) {
  const most = Math.min(residuals.length, residuals[0].length) - 1;
  const least = 1e-12 * Math.max(1, totalInertia);
  const found = orthogonal(residuals)
    .map((column) => ({ column, inertia: product(column, column) }))
    .sort((a, b) => b.inertia - a.inertia)
    .slice(0, most)
    .filter(({ inertia }) => inertia > least);
  const inertias = found.map(({ inertia }) => inertia);
  const axes = found.map(({ column }) =>
    column.map((value, row) => value / Math.sqrt(masses[row])),
  );
  settle(axes, inertias);
  return { inertias, rows: masses.map((_, row) => axes.map((axis) => axis[row])) };
}
