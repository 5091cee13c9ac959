import { chanceFromShares } from "./chance-from-shares";

/**
 * Fleiss' κ: agreement of any number of coders beyond chance, chance being taken from all values.
 *   κ = (po − pe) / (1 − pe)
 *   po (observed)  percent agreement: of the pairs of values in a unit the share that agrees, averaged
 *                  over the units with two values or more;
 *   pe (expected)  Σ π(c)², π(c) the mean over units of the share of the unit's values that are c.
 * With no value missing this is Fleiss' own formula; with some missing each unit counts alike, as in
 * Gwet (2014). For two coders it is Scott's π. `units` and `values` count all units with a value.
 * Undefined: fewer-than-two-coders; needs-single-values, for sets; no-unit-with-two-values;
 * no-variation. Never throws.
 *
 * Source: Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, Psychological
 * Bulletin 76, pp. 378–382, formulas 3 to 7; Gwet, K. L. (2014), Handbook of Inter-Rater Reliability,
 * 4th ed., ch. 2.
 *
 * @example
 * // Fleiss's 30 patients and 6 raters: po .555556, pe .219938, κ .430245
 */
export const fleissKappa = chanceFromShares((shares) =>
  shares.reduce((sum, share) => sum + share * share, 0),
);
