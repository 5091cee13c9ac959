import { pairMeasure } from "./coder-pair";

/**
 * Cohen's κ: how far two coders agree beyond what their own habits would bring about by chance.
 *   κ = (po − pe) / (1 − pe)
 *   po (observed)  units on which both gave the same value / N;
 *   pe (expected)  Σ p(c) q(c), p(c) and q(c) the share of c among the values of the first and second;
 *   N the units that both valued; others are left out.
 * 1 when they agree on all, 0 at chance, −1 at the least; `maximum` is κ with po = Σ min(p(c), q(c)).
 * Undefined: fewer-than-two-coders; more-than-two-coders (look at each pair); needs-single-values, for
 * sets; no-unit-with-two-values; no-variation, both gave one and the same value throughout. Never throws.
 *
 * Source: Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20, pp. 37–46; formula 1 on p. 40, figures in table 1, the maximum on p. 42.
 *
 * @example
 * // Cohen's table [[88, 14, 18], [10, 40, 10], [2, 6, 12]]: po .7, pe .41, κ .491525, at most .831
 */
export const cohenKappa = pairMeasure(() => ({ first, second, units, same }) => {
  let expected = 0;
  let most = 0;
  for (let c = 0; c < first.length; c++) {
    expected += (first[c]! / units) * (second[c]! / units);
    most += Math.min(first[c]!, second[c]!) / units;
  }
  const observed = same / units;
  const beyondChance = (agreement: number) => (agreement - expected) / (1 - expected);
  const value = beyondChance(observed);
  return { value, observed, expected, maximum: beyondChance(most), units, values: 2 * units };
});
