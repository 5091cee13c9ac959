import type { Random } from "./random";

type Trials = { n: number; p: number };

/** Below this many expected successes walking up the distribution is quicker than rejection. */
const WALK_UP_TO = 10;

/** ln k! less its Stirling approximation √(2πk) (k/e)^k, for k ≥ 0 with the argument k + 1 inside. */
function stirlingRest(k: number): number {
  const at = k + 1;
  const square = at * at;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / at;
}

/** Inversion: the first k whose cumulative probability exceeds a uniform number. */
function walk({ n, p }: Trials, random: Random): number {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = random();
  let k = 0;
  while (left >= probability && k < n) {
    left -= probability;
    k++;
    probability *= (odds * (n - k + 1)) / k;
  }
  return k;
}

/** Hörmann's transformed rejection with squeeze (BTRS); names as in the paper, for np ≥ 10, p ≤ ½. */
function reject({ n, p }: Trials, random: Random): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const odds = p / (1 - p);
  const mode = Math.floor((n + 1) * p);
  const atMode =
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    stirlingRest(mode) +
    stirlingRest(n - mode);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound =
      atMode +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/**
 * How many of n independent trials succeed, each with probability p: one exact draw, in a time that
 * does not grow with n, so that resampling 100,000 quotes costs what resampling 100 does.
 * n a whole number ≥ 0, 0 ≤ p ≤ 1; the answer is a whole number in 0…n. Never throws.
 *
 * Sources: Hörmann, W. (1993), Journal of Statistical Computation and Simulation 46, pp. 101–110,
 * algorithm BTRS; below np = 10 inversion, as BINV in Kachitvichyanukul, V. & Schmeiser, B. W. (1988),
 * Communications of the ACM 31, pp. 216–222.
 *
 * @example binomial({ n: 12, p: 1 }, random(1)) // 12
 */
export function binomial({ n, p }: Trials, random: Random): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial({ n, p: 1 - p }, random);
  return n * p < WALK_UP_TO ? walk({ n, p }, random) : reject({ n, p }, random);
}
