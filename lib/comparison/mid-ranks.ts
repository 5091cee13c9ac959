/** Values that differ by no more are equal but for rounding. */
const ROUNDING = 1e-9;

/**
 * Ranks from 1, the smallest value first; equal values share the mean of the places that they take up,
 * so that two in front have 1.5 each. Null values have no rank. The ranks of k values add up to
 * k (k + 1) / 2. Values within 1e-9 of their neighbour are equal. Never throws.
 *
 * Source: Kendall, M. G. (1945), The treatment of ties in ranking problems, Biometrika 33, pp. 239–251.
 *
 * @example midRanks([-2, 0.75, -2, null]) // [1.5, 3, 1.5, null]
 */
export function midRanks(values: readonly (number | null)[]): (number | null)[] {
  const ordered = values
    .flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    .sort((a, b) => a.value - b.value);
  const ranks = values.map((): number | null => null);
  for (let first = 0, next = 1; first < ordered.length; first = next, next = first + 1) {
    while (next < ordered.length && ordered[next]!.value - ordered[next - 1]!.value <= ROUNDING) {
      next++;
    }
    for (const { at } of ordered.slice(first, next)) ranks[at] = (first + 1 + next) / 2;
  }
  return ranks;
}
