import { chanceFromShares } from "./chance-from-shares";

/**
 * Bennett's S: agreement beyond chance where chance is a guess among equally likely values.
 *   S = (po − 1/q) / (1 − 1/q), po as in Fleiss' κ, q the different values in use in the table.
 * Undefined: as fleissKappa. Never throws.
 *
 * Source: Bennett, E. M., Alpert, R. & Goldstein, A. C. (1954), Communications through limited-response
 * questioning, Public Opinion Quarterly 18, pp. 303–308.
 *
 * @example
 * // [[20, 10], [20, 50]] (Artstein & Poesio 2008): po .7, S .4
 */
export const bennettS = chanceFromShares((_, categories) => 1 / categories);
