function part(share: number, middle: number): number {
  return share === 0 ? 0 : share * Math.log(share / middle);
}

/**
 * Jensen–Shannon divergence, base 2, of two distributions p and q over the same codes:
 *   ½ Σ p(c) log₂(p(c) / m(c)) + ½ Σ q(c) log₂(q(c) / m(c)),  m = (p + q) / 2,
 * in which a share of 0 adds 0. In bits, 0 … 1: 0 where p and q are the same, 1 where no code is in
 * both; the same whichever comes first. It is the divergence and not its square root.
 * Always defined. Throws RangeError when p and q are not of one length.
 *
 * Source: Lin, J. (1991), Divergence measures based on the Shannon entropy, IEEE Transactions on
 * Information Theory 37, pp. 145–151, with equal weights.
 *
 * @example jensenShannon([0.5, 0.5], [1, 0]) // 0.311278
 */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length) throw new RangeError(`${p.length} shares against ${q.length}`);
  let sum = 0;
  for (let code = 0; code < p.length; code++) {
    const middle = (p[code]! + q[code]!) / 2;
    sum += part(p[code]!, middle) + part(q[code]!, middle);
  }
  // Rounding may leave the range by a last digit.
  return Math.min(1, Math.max(0, sum / (2 * Math.LN2)));
}
