// Krippendorff's α of each variable and each of its codes (method.md, "Krippendorff's α", "Interval").
import { distanceFor } from "./distances.mjs";
import { DRAWS, drawer, percentiles, SEED } from "./resample.mjs";
import { missing } from "./shares.mjs";

/** Values as 32 bits, by which equally frequent patterns are put in order (replication.md). */
function hashOf(values) {
  let hash = 0x811c9dc5;
  for (const value of values) {
    hash = Math.imul(hash ^ value, 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash ^ (hash >>> 13), 0x2545f491) >>> 0;
}

/** Units with the same values together, the most frequent first; units with one value are in none. */
function patternsOf(units) {
  const found = new Map();
  for (const unit of units) {
    if (unit.length < 2) continue;
    const values = unit.toSorted((a, b) => a - b);
    const pattern = found.get(values.join()) ?? { values, units: 0, hash: hashOf(values) };
    pattern.units += 1;
    found.set(values.join(), pattern);
  }
  return [...found.values()].sort((a, b) => b.units - a.units || a.hash - b.hash);
}

/** How often each value occurs when each pattern is shown so many times. */
function marginsOf(patterns, { times, size }) {
  const margins = new Array(size).fill(0);
  for (const [at, { values }] of patterns.entries()) {
    for (const value of values) margins[value] += times[at];
  }
  return margins;
}

/** Σ δ² over the ordered pairs of a unit's values, over one less than their number. */
function disagreement({ values }, distance) {
  let sum = 0;
  for (const a of values) for (const b of values) sum += distance(a, b);
  return sum / (values.length - 1);
}

function expectedPairs(margins, distance) {
  const used = [...margins.keys()].filter((value) => margins[value] > 0);
  let sum = 0;
  for (const a of used) for (const b of used) sum += margins[a] * margins[b] * distance(a, b);
  return sum;
}

/** α of patterns shown so often: a function, so that resamples share what does not change. */
function alphaOf(patterns, scale) {
  const within = (distance) => patterns.map((pattern) => disagreement(pattern, distance));
  const fixed = scale.asksMargins ? null : distanceFor(scale);
  const fixedWithin = fixed && within(fixed);
  return (times) => {
    const margins = marginsOf(patterns, { times, size: scale.size });
    const distance = fixed ?? distanceFor(scale, margins);
    const inUnits = fixedWithin ?? within(distance);
    const values = margins.reduce((sum, count) => sum + count, 0);
    const units = times.reduce((sum, count) => sum + count, 0);
    const observed = inUnits.reduce((sum, each, at) => sum + times[at] * each, 0) / values;
    const expected = expectedPairs(margins, distance) / (values * (values - 1));
    if (!(expected > 0)) return { ...missing("no-variation"), observed: 0, units, values };
    return { value: 1 - observed / expected, observed, expected, units, values };
  };
}

function intervalOf(alpha, counts) {
  if (counts.reduce((sum, count) => sum + count, 0) < 5) return missing("few-units");
  const draw = drawer(counts, SEED);
  const estimates = Array.from({ length: DRAWS }, () => alpha(draw()).value);
  const known = estimates.filter((value) => value !== null);
  if (known.length < 0.9 * DRAWS) return missing("unstable");
  return { ...percentiles(known), draws: known.length };
}

function readingOf({ low = Number.NEGATIVE_INFINITY }, units) {
  if (low >= 1 && units < 30) return "tentative";
  if (low >= 0.8) return "reliable";
  return low >= 0.667 ? "tentative" : "no-conclusion";
}

/** α of a table, its interval and what it allows one to conclude. */
export function figureOf(units, { scale, coders }) {
  const none = { units: 0, values: 0, interval: null, reading: null };
  if (coders < 2) return { ...missing("fewer-than-two-coders"), ...none };
  const patterns = patternsOf(units);
  if (patterns.length === 0) return { ...missing("no-unit-with-two-values"), ...none };
  const counts = patterns.map((pattern) => pattern.units);
  const alpha = alphaOf(patterns, scale);
  const told = alpha(counts);
  if (told.value === null) return { ...told, interval: null, reading: null };
  const interval = intervalOf(alpha, counts);
  return { ...told, interval, reading: readingOf(interval, told.units) };
}
