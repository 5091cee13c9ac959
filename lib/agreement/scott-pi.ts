import { pairMeasure } from "./coder-pair";

/**
 * Scott's π: agreement of two coders beyond chance, chance being taken from both coders' values pooled.
 *   π = (po − pe) / (1 − pe), po as in Cohen's κ, pe = Σ ((p(c) + q(c)) / 2)²
 * over the units that both valued. 1 when they agree on all, 0 at chance.
 * Undefined: fewer-than-two-coders; more-than-two-coders (Fleiss' κ is π for more);
 * needs-single-values, for sets; no-unit-with-two-values; no-variation. Never throws.
 *
 * Source: Scott, W. A. (1955), Reliability of content analysis, Public Opinion Quarterly 19,
 * pp. 321–325.
 *
 * @example
 * // [[20, 10], [20, 50]] (Artstein & Poesio 2008): po .7, π .341
 */
export const scottPi = pairMeasure(() => ({ first, second, units, same }) => {
  const observed = same / units;
  let expected = 0;
  for (let c = 0; c < first.length; c++) expected += ((first[c]! + second[c]!) / (2 * units)) ** 2;
  const value = (observed - expected) / (1 - expected);
  return { value, observed, expected, units, values: 2 * units };
});
