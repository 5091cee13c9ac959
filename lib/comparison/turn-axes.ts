/** Inertias that differ by less than this part are the same but for rounding. */
const TIE = 1e-9;

/** The first of the rows that lie farthest out in the space of these axes. */
function farthest(axes: readonly (readonly number[])[]): number {
  const squares = (axes[0] ?? []).map((_, row) =>
    axes.reduce((sum, axis) => sum + axis[row]! ** 2, 0),
  );
  const most = Math.max(...squares) * (1 - TIE);
  return squares.findIndex((square) => square >= most);
}

/** Turns the plane of two axes until the row has nothing on the second and is positive on the first. */
function turn([first, second]: [number[], number[]], row: number) {
  const [along, across] = [first[row]!, second[row]!];
  const length = Math.hypot(along, across);
  if (length === 0) return;
  for (let at = 0; at < first.length; at++) {
    const [x, y] = [first[at]!, second[at]!];
    first[at] = (along * x + across * y) / length;
    second[at] = (along * y - across * x) / length;
  }
}

/**
 * Settles what correspondence analysis leaves open, so that a picture does not flip: in place, axis by
 * axis, the row farthest out is made positive. Axes of the same inertia can be turned together in any
 * way; they are turned so that the row farthest out in the space of all of them lies on the first, the
 * farthest of what is left on the second, and so on. Of rows equally far out the first counts.
 *   axes[k][row]  principal coordinates, axes in descending order of their inertias.
 * Distances between rows stay as they are. Never throws. Source: the product's own (docs/method.md).
 *
 * @example turnAxes([[-2, 1]], [1.5]) // the axis becomes [2, -1]
 */
export function turnAxes(axes: number[][], inertias: readonly number[]): void {
  for (const [at, first] of axes.entries()) {
    const equal = (inertia: number) => inertia >= inertias[at]! * (1 - TIE);
    const tied = axes.filter((_, k) => k >= at && equal(inertias[k]!));
    const row = farthest(tied);
    for (const second of tied.slice(1)) turn([first, second], row);
    if (first[row]! < 0) for (const [k, value] of first.entries()) first[k] = 0 - value;
  }
}
