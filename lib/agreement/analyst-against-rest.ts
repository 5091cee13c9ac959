import type { Missing } from "../base/figure";
import type { Distance } from "./distance";
import { distanceOf } from "./distances";
import {
  asDrawn,
  type Estimate,
  type Estimator,
  estimator,
  missing,
  type Undefined,
} from "./estimate";
import { MISSING, type ReliabilityData } from "./reliability-data";

/**
 * How a coder's value met those of the others; units with the same meeting are merged. Meeting m is
 * own[m] against the entries first[m] … first[m + 1] − 1 of `other`, whose weights add up to 1.
 */
type Meetings = {
  counts: Uint32Array;
  own: Int32Array;
  first: Uint32Array;
  other: Int32Array;
  weight: Float64Array;
};

/** The values of a unit's other coders, in order. */
function othersOf(data: ReliabilityData, at: { from: number; coder: number }): Int32Array {
  return data.cells
    .subarray(at.from, at.from + data.coders)
    .filter((value, which) => which !== at.coder && value !== MISSING)
    .sort();
}

function meetingsOf(data: ReliabilityData, coder: number): Meetings {
  const found = new Map<string, { own: number; others: Int32Array; count: number }>();
  for (let from = 0; from < data.cells.length; from += data.coders) {
    const own = data.cells[from + coder]!;
    const others = own === MISSING ? new Int32Array() : othersOf(data, { from, coder });
    if (others.length === 0) continue;
    const key = `${own}:${others.join()}`;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { own, others, count: 1 });
  }
  // Frequent ones first, as drawCounts is quickest with; then by content: the order of units must not
  // change what is drawn.
  const all = [...found]
    .sort(([a, one], [b, another]) => another.count - one.count || (a < b ? -1 : 1))
    .map(([, meeting]) => meeting);
  const different = all.map(({ others }) => [...new Set(others)]);
  let end = 0;
  return {
    counts: Uint32Array.from(all, ({ count }) => count),
    own: Int32Array.from(all, ({ own }) => own),
    first: Uint32Array.from([0, ...different.map((values) => (end += values.length))]),
    other: Int32Array.from(different.flat()),
    weight: Float64Array.from(
      different.flatMap((values, at) => {
        const { others } = all[at]!;
        return values.map(
          (value) => others.filter((each) => each === value).length / others.length,
        );
      }),
    ),
  };
}

/** Mean δ² between the coder's value and the others', for each meeting. */
function apart({ own, first, other, weight }: Meetings, distance: Distance): Float64Array {
  const sums = new Float64Array(own.length);
  for (let m = 0; m < own.length; m++) {
    for (let at = first[m]!; at < first[m + 1]!; at++) {
      sums[m]! += weight[at]! * distance.between(own[m]!, other[at]!);
    }
  }
  return sums;
}

/** Fills in how often each value stands in the meetings drawn; gives how many units these are. */
function fillMargins(meetings: Meetings, drawn: Uint32Array, margins: Float64Array): number {
  const { own, first, other, weight } = meetings;
  margins.fill(0);
  let units = 0;
  for (let m = 0; m < own.length; m++) {
    const count = drawn[m]!;
    units += count;
    margins[own[m]!]! += count;
    for (let at = first[m]!; at < first[m + 1]!; at++) margins[other[at]!]! += count * weight[at]!;
  }
  return units;
}

function alpha({ values }: ReliabilityData, meetings: Meetings) {
  const kind = distanceOf(values.level);
  const margins = new Float64Array(values.size);
  const value = Int32Array.from(margins, (_, at) => at);
  const fixed = kind.asksMargins ? null : kind.on(values, margins);
  const fixedApart = fixed && apart(meetings, fixed);
  return (drawn: Uint32Array): Estimate => {
    const units = fillMargins(meetings, drawn, margins);
    const used = { units, values: 2 * units };
    const distance = fixed ?? kind.on(values, margins);
    const sums = fixedApart ?? apart(meetings, distance);
    let sum = 0;
    for (let m = 0; m < sums.length; m++) sum += drawn[m]! * sums[m]!;
    const pairs = distance.pairSum({ value, times: margins, from: 0, to: value.length });
    const observed = sum / units;
    const expected = pairs / (used.values * (used.values - 1));
    if (!(expected > 0)) return { ...missing("no-variation"), ...used, observed: 0 };
    return { value: 1 - observed / expected, observed, expected, ...used };
  };
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
  if (meetings.own.length === 0) return missing("no-unit-with-two-values");
  const { size } = data.values;
  return estimator({
    counts: meetings.counts,
    count: asDrawn,
    estimate: alpha(data, meetings),
    steps:
      2 * meetings.other.length + (distanceOf(data.values.level).isPairwise ? size ** 2 : size),
  });
}
