import type { Missing } from "../base/figure";
import type { Distance } from "./distance";
import { distanceOf } from "./distances";
import { type Estimate, type Estimator, missing, type Undefined } from "./estimate";
import { MISSING, type ReliabilityData } from "./reliability-data";

/** The coder's value in a unit, and the others' with their weights, which add up to 1. */
type Meeting = { own: number; others: number[]; weights: number[]; count: number };

/** How the coder's value met those of the others: units with the same meeting are merged. */
function meetingsOf(data: ReliabilityData, coder: number): Meeting[] {
  const found = new Map<string, Meeting>();
  for (let from = 0; from < data.cells.length; from += data.coders) {
    const own = data.cells[from + coder]!;
    if (own === MISSING) continue;
    const given = data.cells
      .subarray(from, from + data.coders)
      .filter((value, at) => at !== coder && value !== MISSING)
      .sort();
    if (given.length === 0) continue;
    const key = `${own}:${given.join()}`;
    const known = found.get(key);
    if (known) known.count++;
    else {
      const others = [...new Set(given)];
      const weights = others.map((other) => given.filter((each) => each === other).length);
      found.set(key, { own, others, weights: weights.map((n) => n / given.length), count: 1 });
    }
  }
  // By content: the order of units must not change what is drawn.
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, meeting]) => meeting);
}

/** Mean δ² between the coder's value and the others'. */
const apart = ({ own, others, weights }: Meeting, distance: Distance) =>
  others.reduce((sum, other, at) => sum + weights[at]! * distance.between(own, other), 0);

function estimate(
  data: ReliabilityData,
  of: { meetings: Meeting[]; drawn: Uint32Array },
): Estimate {
  const { meetings, drawn } = of;
  const margins = new Float64Array(data.values.size);
  let units = 0;
  for (const [at, { own, others, weights }] of meetings.entries()) {
    const count = drawn[at]!;
    units += count;
    margins[own]! += count;
    for (const [which, other] of others.entries()) margins[other]! += count * weights[which]!;
  }
  const used = { units, values: 2 * units };
  if (margins.filter((n) => n > 0).length < 2) {
    return { ...missing("no-variation"), ...used, observed: 0 };
  }
  const distance = distanceOf(data.values.level).on(data.values, margins);
  const sum = meetings.reduce((total, each, at) => total + drawn[at]! * apart(each, distance), 0);
  const value = Int32Array.from(margins, (_, at) => at);
  const pairs = distance.pairSum({ value, times: margins, from: 0, to: value.length });
  const observed = sum / units;
  const expected = pairs / (used.values * (used.values - 1));
  return { value: 1 - observed / expected, observed, expected, ...used };
}

/**
 * α of one coder against the rest: how far the coder agrees with whoever else valued the same units.
 * As Krippendorff's α, from the pairs that the coder is part of alone. A unit with k other values gives
 * the coder's value k pairs of weight 1/k, and so counts as two values however many there are:
 *   α = 1 − Do / De, Do the weighted mean δ² of these pairs, De that of all values in them, n = 2 units.
 * With one other coder it is the α of the pair. Low where one coder reads the codebook differently.
 * Undefined: fewer-than-two-coders; no-unit-with-two-values; no-variation. Throws RangeError when the
 * coder is not in the table.
 *
 * Source: the product's own use of Krippendorff's coincidences (2011, section C); the question is that
 * of Vanbelle, S. & Albert, A. (2009), Agreement between an isolated rater and a group of raters,
 * Statistica Neerlandica 63, pp. 82–100.
 *
 * @example
 * // units [1, 1, 2], [2, 2, 2], nominal, coder 0: Do .25, De .625, α .6
 */
export function againstRest(data: ReliabilityData, coder: number): Estimator | Missing<Undefined> {
  if (coder < 0 || coder >= data.coders) throw new RangeError(`no coder ${coder}`);
  if (data.coders < 2) return missing("fewer-than-two-coders");
  const meetings = meetingsOf(data, coder);
  if (meetings.length === 0) return missing("no-unit-with-two-values");
  return {
    counts: Uint32Array.from(meetings, ({ count }) => count),
    estimate: (drawn) => estimate(data, { meetings, drawn }),
    steps: meetings.length * 4 + data.values.size ** 2,
  };
}
