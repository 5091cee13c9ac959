// Distributions, means and shares of one outlet's quotes (method.md, "Share of a frame", "Sentiment").
import { binomial, DRAWS, percentiles, randomFrom, SEED } from "./resample.mjs";

export const FEW = 5;

export const missing = (reason) => ({ value: null, reason });

/** How many of these quotes are in each state for a code. */
export function countStates(values, code) {
  const of = (state) => values.filter(({ states }) => states[code] === state).length;
  return {
    present: of("present"),
    absent: of("absent"),
    contested: of("contested"),
    notAnnotated: of("notAnnotated"),
  };
}

/** Wilson's score interval, 95 %, without continuity correction. */
export function wilson(count, n) {
  const z = 1.959964;
  const p = count / n;
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half };
}

/** One code among these quotes. */
export function codeShare(key, values, code) {
  const { present: count, absent, contested, notAnnotated } = countStates(values, code);
  const n = count + absent;
  const share = () => {
    if (values.length === 0) return missing("no-quotes");
    return n === 0 ? missing("none-resolved") : { value: count / n, interval: wilson(count, n) };
  };
  const rest = { contested, notAnnotated, hidden: 0 };
  return { code: key, count, absent, n, ...rest, share: share(), few: n < FEW };
}

/** The interval of a mean: as many quotes drawn anew as there are, one binomial number a value. */
function meanInterval(carried, n) {
  const random = randomFrom(SEED);
  const means = Array.from({ length: DRAWS }, () => {
    let [left, weight, sum] = [n, n, 0];
    for (const { value, count } of carried) {
      const drawn = binomial(left, count / weight, random);
      sum += drawn * value;
      left -= drawn;
      weight -= count;
    }
    return sum / n;
  });
  return percentiles(means);
}

function meanOf(distribution, { n, quotes }) {
  if (quotes === 0) return missing("no-quotes");
  if (n === 0) return missing("none-resolved");
  const carried = distribution.filter(({ count }) => count > 0);
  if (carried.some(({ value }) => value === null)) return missing("no-numbers");
  const value = carried.reduce((sum, each) => sum + each.value * each.count, 0) / n;
  return { value, interval: n < FEW ? missing("few-quotes") : meanInterval(carried, n) };
}

/** How these quotes are spread over a scale, and their mean. */
export function scaleOf(codes, values) {
  const distribution = codes.map(({ key, value }, code) => ({
    code: key,
    value,
    count: countStates(values, code).present,
  }));
  const { present, absent, contested, notAnnotated } = countStates(values, 0);
  const n = present + absent;
  const mean = meanOf(distribution, { n, quotes: values.length });
  return { distribution, n, contested, notAnnotated, hidden: 0, mean, few: n < FEW };
}
