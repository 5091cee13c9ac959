// What sets an outlet apart from all others together (method.md, contrast).
import { countStates, FEW, missing, wilson } from "./shares.mjs";

const PRIOR_QUOTES = 10;
const FALSE_DISCOVERIES = 0.05;

/** Newcombe's interval for a difference of two shares, method 10. */
function newcombe(a, b) {
  const [inA, inB] = [wilson(a.count, a.n), wilson(b.count, b.n)];
  const [pA, pB] = [a.count / a.n, b.count / b.n];
  return {
    low: pA - pB - Math.sqrt((pA - inA.low) ** 2 + (inB.high - pB) ** 2),
    high: pA - pB + Math.sqrt((inA.high - pA) ** 2 + (pB - inB.low) ** 2),
  };
}

/**
 * Two-sided p of a standard normal z: erfc(|z| / √2), near 0 from the series of erf, farther out from
 * the continued fraction of erfc.
 */
export function twoSidedP(z) {
  const x = Math.abs(z) / Math.SQRT2;
  if (x >= 2) {
    let inner = x;
    for (let k = 100; k >= 1; k--) inner = x + k / 2 / inner;
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * inner);
  }
  let [term, sum] = [x, x];
  for (let k = 1; k < 200; k++) {
    term *= (-x * x) / k;
    sum += term / (2 * k + 1);
  }
  return 1 - (2 / Math.sqrt(Math.PI)) * sum;
}

/** Log-odds ratio with a Dirichlet prior: all outlets' share, as heavy as ten quotes. */
function logOdds(own, others) {
  const share = (own.count + others.count) / (own.n + others.n);
  if (share === 0) return missing("none-present");
  if (share === 1) return missing("all-present");
  const side = ({ count, n }) => {
    const carry = count + PRIOR_QUOTES * share;
    return { carry, rest: n + PRIOR_QUOTES - carry };
  };
  const [a, b] = [side(own), side(others)];
  const delta = Math.log(a.carry / a.rest) - Math.log(b.carry / b.rest);
  const z = delta / Math.sqrt(1 / a.carry + 1 / a.rest + 1 / b.carry + 1 / b.rest);
  return { delta, z, p: twoSidedP(z) };
}

/** Benjamini and Hochberg's adjusted p-values, in the order given. */
function adjusted(pValues) {
  const ascending = [...pValues].sort((a, b) => a - b);
  const scaled = ascending.map((p, at) => (p * pValues.length) / (at + 1));
  return pValues.map((p) => Math.min(1, ...scaled.filter((_, at) => ascending[at] >= p)));
}

function compared(values, others, code) {
  const pooled = (of) => {
    const { present, absent } = countStates(of, code);
    return { count: present, n: present + absent };
  };
  const [own, rest] = [pooled(values), pooled(others)];
  const why = () => {
    if (values.length === 0) return missing("no-quotes");
    if (own.n === 0) return missing("none-resolved");
    return rest.n === 0 ? missing("no-others") : null;
  };
  const none = why();
  const value = own.count / own.n - rest.count / rest.n;
  return {
    own,
    others: rest,
    difference: none ?? { value, interval: newcombe(own, rest) },
    logOdds: none ?? logOdds(own, rest),
    few: own.n < FEW || rest.n < FEW,
  };
}

/** `groups` are the resolved values of the quotes that pass, outlet by outlet. */
export function contrast(groups, codes) {
  const rows = groups.map((values, outlet) => {
    const others = groups.flatMap((of, other) => (other === outlet ? [] : of));
    return codes.map((_, code) => compared(values, others, code));
  });
  const tests = rows.flat().filter(({ logOdds }) => "p" in logOdds);
  const found = adjusted(tests.map(({ logOdds }) => logOdds.p));
  for (const [at, { logOdds }] of tests.entries()) logOdds.adjusted = found[at];
  return rows.map((row, outlet) => ({
    outlet,
    codes: row.map((each, code) => ({
      code: codes[code].key,
      ...each,
      distinct: each.logOdds.adjusted <= FALSE_DISCOVERIES,
    })),
  }));
}
