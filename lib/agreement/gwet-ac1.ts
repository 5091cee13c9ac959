import { chanceFromShares } from "./chance-from-shares";

/**
 * Gwet's AC1: agreement beyond chance where chance is a guess among the values in use, likelier the more
 * evenly they are used; it stays high where coders agree that a code is rare.
 *   AC1 = (po − pe) / (1 − pe), po as in Fleiss' κ,
 *   pe = Σ π(c) (1 − π(c)) / (q − 1), π(c) as in Fleiss' κ, q the different values in use in the table.
 * Undefined: as fleissKappa. Never throws.
 *
 * Source: Gwet, K. L. (2008), Computing inter-rater reliability and its variance in the presence of high
 * agreement, British Journal of Mathematical and Statistical Psychology 61, pp. 29–48; with values
 * missing Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2.
 *
 * @example
 * // [[118, 5], [2, 0]]: percent .944, κ −.0234, AC1 .9408
 */
export const gwetAc1 = chanceFromShares(
  (shares, categories) =>
    shares.reduce((sum, share) => sum + share * (1 - share), 0) / (categories - 1),
);
