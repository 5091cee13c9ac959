// Chance from a seed (replication.md, "Drawing anew"): the same numbers on every machine.

export const SEED = 20_240_809;
export const DRAWS = 2_000;

/** Marsaglia's xor128: whole numbers below 2^32, one after another. */
export function wordsFrom(seed) {
  let [x, y, z, w] = [123456789, 362436069, 521288629, 88675123 ^ seed];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return w >>> 0;
  };
}

/** The same as fractions in [0, 1). */
export function randomFrom(seed) {
  const next = wordsFrom(seed);
  return () => next() * 2 ** -32;
}

/** ln k! less its Stirling approximation, with the argument k + 1 inside. */
function stirlingRest(k) {
  const at = k + 1;
  return (1 / 12 - (1 / 360 - 1 / 1260 / (at * at)) / (at * at)) / at;
}

/** Inversion: the first k whose cumulative probability exceeds a random number. */
function byInversion(n, p, random) {
  const odds = p / (1 - p);
  let probability = (1 - p) ** n;
  let left = random();
  let k = 0;
  for (; left >= probability && k < n; ) {
    left -= probability;
    k += 1;
    probability *= (odds * (n - k + 1)) / k;
  }
  return k;
}

/** Hörmann's transformed rejection with squeeze (BTRS, 1993); names as in the paper. */
function byRejection(n, p, random) {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const odds = p / (1 - p);
  const m = Math.floor((n + 1) * p);
  const atMode =
    (m + 0.5) * Math.log((m + 1) / (odds * (n - m + 1))) + stirlingRest(m) + stirlingRest(n - m);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const bound =
      atMode +
      (n + 1) * Math.log((n - m + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) -
      stirlingRest(k) -
      stirlingRest(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

/** How many of n trials succeed, each with probability p. */
export function binomial(n, p, random) {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < 10 ? byInversion(n, p, random) : byRejection(n, p, random);
}

/** Neighbouring kinds with equally many members, 40 at most, are drawn together. */
function groupsOf(counts) {
  const groups = [];
  for (const [kind, members] of counts.entries()) {
    const last = groups.at(-1);
    if (last && members === counts[last.first] && members <= 40) {
      last.size += 1;
      last.members += members;
    } else groups.push({ first: kind, size: 1, members });
  }
  return groups;
}

/**
 * Each call draws as many as there are, with replacement, from a set with so many of each kind, and
 * tells how many of each kind were drawn.
 */
export function drawer(counts, seed) {
  const random = randomFrom(seed);
  const nextWord = wordsFrom(seed ^ 0x9e3779b9);
  const groups = groupsOf(counts);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return () => {
    const drawn = new Array(counts.length).fill(0);
    let [left, weight] = [total, total];
    for (const { first, size, members } of groups) {
      const count = binomial(left, members / weight, random);
      if (size === 1) drawn[first] = count;
      else
        for (let at = 0; at < count; at++)
          drawn[first + Math.floor(nextWord() * size * 2 ** -32)] += 1;
      left -= count;
      weight -= members;
    }
    return drawn;
  };
}

/** The percentile interval, 95 %: of 2,000 estimates in order the 50th and the 1,950th. */
export function percentiles(estimates) {
  const ordered = Float64Array.from(estimates).sort();
  const nth = (share) => ordered[Math.max(1, Math.round(ordered.length * share)) - 1];
  return { low: nth(0.025), high: nth(1 - 0.025) };
}
