import type { DistanceKind } from "./distance";
import { MISSING, type ReliabilityData } from "./reliability-data";

/** One unit's part in the observed disagreement. */
export type UnitCost = {
  unit: number;
  /** Values in the unit. */
  values: number;
  /** Its part of all observed disagreement, 0 … 1; those of all units add up to 1. */
  share: number;
};

/** The unit's values, each once, and how often it was given. */
function unitBag(data: ReliabilityData, unit: number) {
  const times = new Map<number, number>();
  for (let at = unit * data.coders; at < (unit + 1) * data.coders; at++) {
    const value = data.cells[at]!;
    if (value !== MISSING) times.set(value, (times.get(value) ?? 0) + 1);
  }
  const value = [...times.keys()];
  const size = [...times.values()].reduce((sum, count) => sum + count, 0);
  return { value, times: [...times.values()], from: 0, to: value.length, size };
}

/**
 * The units that cost most agreement, the dearest first; units without disagreement are left out, and
 * equal ones keep the table's order. A unit of m values costs Σ δ² over its ordered pairs / (m − 1), as
 * it enters Do of Krippendorff's α. Empty where nobody disagrees. Throws as the distance does.
 * Source: the parts of Do in Krippendorff (2011), section C.
 *
 * @example
 * // nominal units [1, 1], [1, 2], [1, 2, 2] → unit 1 and unit 2, half each
 */
export function unitCosts(data: ReliabilityData, kind: DistanceKind): UnitCost[] {
  const bags = Array.from({ length: data.units }, (_, unit) => unitBag(data, unit));
  const margins = new Float64Array(data.values.size);
  for (const { value, times, size } of bags) {
    if (size > 1) for (const [at, each] of value.entries()) margins[each]! += times[at]!;
  }
  const distance = kind.on(data.values, margins);
  const costs = bags.map((bag) => (bag.size < 2 ? 0 : distance.pairSum(bag) / (bag.size - 1)));
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return costs
    .map((cost, unit) => ({ unit, values: bags[unit]!.size, share: cost / total }))
    .filter(({ unit }) => costs[unit]! > 0)
    .sort((a, b) => b.share - a.share);
}
