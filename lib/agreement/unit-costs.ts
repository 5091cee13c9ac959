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

function unitValues(data: ReliabilityData, unit: number): number[] {
  const from = unit * data.coders;
  return [...data.cells.subarray(from, from + data.coders)].filter((value) => value !== MISSING);
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
  const units = Array.from({ length: data.units }, (_, unit) => unitValues(data, unit));
  const margins = new Float64Array(data.values.size);
  for (const values of units) {
    if (values.length > 1) for (const value of values) margins[value]!++;
  }
  const distance = kind.on(data.values, margins);
  const costs = units.map((value) => {
    const times = value.map(() => 1);
    if (value.length < 2) return 0;
    return distance.pairSum({ value, times, from: 0, to: value.length }) / (value.length - 1);
  });
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  return costs
    .map((cost, unit) => ({ unit, values: units[unit]!.length, share: cost / total }))
    .filter(({ unit }) => costs[unit]! > 0)
    .sort((a, b) => b.share - a.share);
}
