import type { CodePattern } from "./code-patterns";

/** Added to every code, so that one that was not met is rare and not impossible. */
const ADDED = 0.5;

/**
 * How quotes are spread over the codes of a variable that takes several: a quote that carries m codes
 * gives each of them 1/m, so that every quote weighs the same.
 *   weight(c) = Σ over quotes that carry c of 1/m, + 0.5
 *   share(c)  = weight(c) / (n + 0.5 · number of codes), n the quotes with at least one code.
 * Shares are above 0 and add up to 1; the 0.5 draws an outlet of few quotes towards all codes alike.
 * `times` says how often each pattern counts, by default as many quotes as show it. No quotes at all
 * give equal shares, which the caller does not take for a finding. Never throws.
 *
 * Source: the 0.5 as in Krichevsky, R. E. & Trofimov, V. K. (1981), IEEE Transactions on Information
 * Theory 27, pp. 199–207; 1/m is the product's own (docs/method.md).
 *
 * @example codeDistribution({ patterns: [{ codes: [0, 1], quotes: 2 }], codes: 3 })
 * // [0.4286, 0.4286, 0.1429]
 */
export function codeDistribution(
  of: { patterns: readonly CodePattern[]; codes: number },
  times: ArrayLike<number> = of.patterns.map(({ quotes }) => quotes),
): Float64Array {
  const shares = new Float64Array(of.codes).fill(ADDED);
  let sum = ADDED * of.codes;
  for (let at = 0; at < of.patterns.length; at++) {
    const quotes = times[at]!;
    if (quotes === 0) continue;
    const { codes } = of.patterns[at]!;
    const each = quotes / codes.length;
    for (let k = 0; k < codes.length; k++) shares[codes[k]!]! += each;
    sum += quotes;
  }
  for (let code = 0; code < shares.length; code++) shares[code]! /= sum;
  return shares;
}
