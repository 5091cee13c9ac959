/**
 * Adjusted p-values for many tests at once: calling "found" what is at most q keeps the share of false
 * finds among all finds, on average, at most q.
 *   adjusted(i) = the least of p(k) · m / k over all k ≥ i, at most 1; p(1) ≤ … ≤ p(m) in order.
 * In [0, 1] and not below p, in the order of the tests given; equal p-values get equal ones. Proven
 * for independent tests. An empty list gives one. Never throws.
 *
 * Source: Benjamini, Y. & Hochberg, Y. (1995), Controlling the false discovery rate, Journal of the
 * Royal Statistical Society B 57, pp. 289–300, procedure (1) on p. 293.
 *
 * @example benjaminiHochberg([0.02, 0.01, 0.9]) // [0.03, 0.03, 0.9]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => 1);
  const order = pValues.map((_, at) => at).sort((a, b) => pValues[b]! - pValues[a]!);
  let least = 1;
  for (const [above, at] of order.entries()) {
    const rank = pValues.length - above;
    least = Math.min(least, (pValues[at]! * pValues.length) / rank);
    adjusted[at] = least;
  }
  return adjusted;
}
