import { type Estimate, missing } from "./estimate";
import { distanceOf } from "./measures";
import { MISSING, type ReliabilityData } from "./reliability-data";

/** The unit's values but the coder's own, in `others`; how many there are. */
function othersOf(data: ReliabilityData, at: { unit: number; coder: number; others: number[] }) {
  let count = 0;
  for (let coder = 0; coder < data.coders; coder++) {
    const value = data.cells[at.unit * data.coders + coder]!;
    if (coder !== at.coder && value !== MISSING) at.others[count++] = value;
  }
  return count;
}

type Meeting = { own: number; other: number; weight: number };

/** Every pair of the coder's value with one of another coder; the pairs of a unit weigh 1 together. */
function meetings(data: ReliabilityData, coder: number): { all: Meeting[]; units: number } {
  const all: Meeting[] = [];
  const others: number[] = [];
  let units = 0;
  for (let unit = 0; unit < data.units; unit++) {
    const own = data.cells[unit * data.coders + coder]!;
    const count = own === MISSING ? 0 : othersOf(data, { unit, coder, others });
    if (count > 0) units++;
    for (let at = 0; at < count; at++) all.push({ own, other: others[at]!, weight: 1 / count });
  }
  return { all, units };
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
 * // units [1, 1, 2], [2, 2, 2], nominal, coder 0: Do .25, De .5, α .5
 */
export function againstRest(data: ReliabilityData, coder: number): Estimate {
  if (coder < 0 || coder >= data.coders) throw new RangeError(`no coder ${coder}`);
  const nothing = { units: 0, values: 0 };
  if (data.coders < 2) return { ...missing("fewer-than-two-coders"), ...nothing };
  const { all, units } = meetings(data, coder);
  if (units === 0) return { ...missing("no-unit-with-two-values"), ...nothing };
  const margins = new Float64Array(data.values.size);
  for (const { own, other, weight } of all) {
    margins[own]! += weight;
    margins[other]! += weight;
  }
  const used = { units, values: 2 * units };
  if (margins.filter((n) => n > 0).length < 2) return { ...missing("no-variation"), ...used };
  const distance = distanceOf(data.values.level).on(data.values, margins);
  const observed =
    all.reduce((sum, { own, other, weight }) => sum + weight * distance.between(own, other), 0) /
    units;
  const value = Int32Array.from(margins, (_, at) => at);
  const pairs = distance.pairSum({ value, times: margins, from: 0, to: value.length });
  const expected = pairs / (used.values * (used.values - 1));
  return { value: 1 - observed / expected, observed, expected, ...used };
}
