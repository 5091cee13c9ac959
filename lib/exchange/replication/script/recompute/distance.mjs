// How far outlets' framing is from each other (method.md, spin distance).
import { patternsOf } from "./patterns.mjs";
import { DRAWS, drawer, percentiles, SEED } from "./resample.mjs";
import { FEW, missing } from "./shares.mjs";

/** Each quote gives 1/m to each of its m codes; 0.5 is added to every code. */
export function sharesOf(patterns, { codes, times }) {
  const weights = new Array(codes).fill(0.5);
  let sum = 0.5 * codes;
  for (const [at, pattern] of patterns.entries()) {
    for (const code of pattern.codes) weights[code] += times[at] / pattern.codes.length;
    sum += times[at];
  }
  return weights.map((weight) => weight / sum);
}

/** Jensen–Shannon divergence, base 2. */
export function between(p, q) {
  const part = (share, middle) => (share === 0 ? 0 : share * Math.log2(share / middle));
  const sum = p.reduce((total, share, code) => {
    const middle = (share + q[code]) / 2;
    return total + part(share, middle) + part(q[code], middle);
  }, 0);
  return Math.min(1, Math.max(0, sum / 2));
}

/** The shares of an outlet whose quotes are drawn anew, resample by resample. */
function resampled({ patterns }, { codes, seed }) {
  const draw = drawer(
    patterns.map(({ quotes }) => quotes),
    seed,
  );
  return Array.from({ length: DRAWS }, () => sharesOf(patterns, { codes, times: draw() }));
}

/** `groups` are the resolved values of the quotes that pass, outlet by outlet. */
export function distance(groups, { codes, reference }) {
  const all = groups.map((values) => patternsOf(values, codes));
  const shares = all.map(({ patterns }) =>
    sharesOf(patterns, { codes: codes.length, times: patterns.map(({ quotes }) => quotes) }),
  );
  const to = all[reference];
  let drawnReference = null;
  const from = (own, at, few) => {
    if (own.missing) return own.missing;
    if (at === reference) return { value: 0, interval: missing("is-reference") };
    if (to.missing) return missing("no-reference");
    const value = between(shares[at], shares[reference]);
    if (few) return { value, interval: missing("few-quotes") };
    // The reference is drawn from a stream of its own, the same for every outlet.
    drawnReference ??= resampled(to, { codes: codes.length, seed: SEED ^ 0x85ebca6b });
    const drawn = resampled(own, { codes: codes.length, seed: SEED });
    const estimates = drawn.map((each, draw) => between(each, drawnReference[draw]));
    return { value, interval: percentiles(estimates) };
  };
  const ranked = all.map((own, outlet) => {
    const few = own.n < FEW || to.n < FEW;
    const isReference = outlet === reference;
    return { outlet, isReference, n: own.n, few, distance: from(own, outlet, few) };
  });
  const pair = (a, b) => (all[a].missing || all[b].missing ? null : between(shares[a], shares[b]));
  return { ranked, matrix: all.map((_, a) => all.map((_, b) => pair(a, b))) };
}
