import type { Proportion } from "./intervals";

/** Pseudo-counts that both sides get: `alpha` of the code, of `alpha0` in all; 0 < alpha < alpha0. */
export type DirichletPrior = { alpha: number; alpha0: number };

/**
 * common: the whole variance, for codes that many quotes carry; rare: the part of it that matters where
 * a code is one of very many, as a word is in a text.
 */
export type LogOddsVariance = "common" | "rare";

export type Sides = { own: Proportion; others: Proportion };

export type LogOdds = { delta: number; z: number };

type Posterior = { carry: number; rest: number };

function posterior({ count, n }: Proportion, { alpha, alpha0 }: DirichletPrior): Posterior {
  const carry = count + alpha;
  return { carry, rest: n + alpha0 - carry };
}

function variance({ carry, rest }: Posterior, kind: LogOddsVariance): number {
  return 1 / carry + (kind === "common" ? 1 / rest : 0);
}

/**
 * How much oftener one side uses a code than the other, weighed by how sure that is. With y of n on
 * each side and a prior that adds α to y and α0 to n:
 *   delta  ln((y + α) / (n + α0 − y − α)) of `own` less the same of `others`: the log-odds ratio;
 *   z      delta / √(variance), the variance being Σ over both sides of
 *          1/(y + α) + 1/(n + α0 − y − α)   `common`, and
 *          1/(y + α)                        `rare`, which the paper takes because a word is rare.
 * The prior draws small numbers towards what all say together. `rare` makes z too large where a code is
 * on many quotes: √2 too large where it is on half of them.
 * Without unit; above 0 where `own` uses the code more; changing the sides changes the sign.
 * Always defined: y + α is above 0 and below n + α0. Throws RangeError unless 0 < alpha < alpha0.
 *
 * Source: Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008), Fightin' Words, Political Analysis 16,
 * pp. 372–403, section 3.
 *
 * @example
 * const sides = { own: { count: 1, n: 9 }, others: { count: 0, n: 9 } };
 * logOdds(sides, { alpha: 0.05, alpha0: 0.55, variance: "rare" })
 * // { delta: 3.155748, z: 0.689423 }
 */
export function logOdds(
  { own, others }: Sides,
  { variance: kind, ...prior }: DirichletPrior & { variance: LogOddsVariance },
): LogOdds {
  if (!(prior.alpha > 0 && prior.alpha < prior.alpha0)) {
    throw new RangeError(`no prior: ${prior.alpha} of ${prior.alpha0}`);
  }
  const [a, b] = [posterior(own, prior), posterior(others, prior)];
  const delta = Math.log(a.carry / a.rest) - Math.log(b.carry / b.rest);
  return { delta, z: delta / Math.sqrt(variance(a, kind) + variance(b, kind)) };
}
