import { bennettS } from "./bennett-s";
import { bootstrapIntervals, type Choice, type Resampled } from "./bootstrap";
import { cohenKappa, cohenKappaLinear, cohenKappaQuadratic } from "./cohen-kappa";
import type { DistanceKind } from "./distance";
import { type Estimate, type Estimator, estimateOf, type Measure } from "./estimate";
import { fleissKappa } from "./fleiss-kappa";
import { gwetAc1 } from "./gwet-ac1";
import { interval } from "./interval-distance";
import { jaccard } from "./jaccard-distance";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { masi } from "./masi-distance";
import { nominal } from "./nominal-distance";
import { ordinal } from "./ordinal-distance";
import { percentAgreement } from "./percent-agreement";
import { ratio } from "./ratio-distance";
import { type Reading, reading } from "./reading";
import type { Level, ReliabilityData } from "./reliability-data";
import { scottPi } from "./scott-pi";

const distances: Record<Level, DistanceKind> = {
  nominal,
  ordinal,
  interval,
  ratio,
  set: masi,
};

/** The distance that α takes for values of this level; for sets MASI. */
export function distanceOf(level: Level): DistanceKind {
  return distances[level];
}

const alpha: Measure = (data) => krippendorffAlpha(distanceOf(data.values.level))(data);
const alphaJaccard: Measure = (data) =>
  data.values.level === "set"
    ? krippendorffAlpha(jaccard)(data)
    : { value: null, reason: "needs-sets" };

/** Every measure by its name, in the order in which they are told. */
export const measures = {
  krippendorffAlpha: alpha,
  krippendorffAlphaJaccard: alphaJaccard,
  cohenKappa,
  cohenKappaLinear,
  cohenKappaQuadratic,
  fleissKappa,
  scottPi,
  gwetAC1: gwetAc1,
  bennettS,
  percentAgreement,
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
export const MEASURES = Object.keys(measures) as MeasureName[];

/** A measure of one table: its value and parts, its interval, and what it allows one to conclude. */
export type Figure = Estimate & { interval: Resampled | null; reading: Reading | null };

/**
 * The measures of these names for one table, each with its interval. A measure without a value has
 * neither interval nor reading; percent agreement, which knows no chance, has no reading.
 * Throws RangeError when values are not of their level (a negative ratio value).
 *
 * @example
 * agreementFigures(data, ["krippendorffAlpha"]).krippendorffAlpha
 * // { value: 0.743421, observed: 0.2, expected: 0.779487, units: 11, values: 40, interval: …, reading: … }
 */
export function agreementFigures<Name extends MeasureName>(
  data: ReliabilityData,
  names: readonly Name[],
  choice: Choice = {},
): Record<Name, Figure> {
  const made = names.map((name) => measures[name](data));
  const estimates = made.map(estimateOf);
  const able = made.flatMap((each, at) =>
    "reason" in each || estimates[at]!.value === null ? [] : [each],
  );
  const intervals = bootstrapIntervals(able, choice);
  const intervalOf = new Map<unknown, Resampled>(able.map((each, at) => [each, intervals[at]!]));
  const figures = names.map((name, at): [Name, Figure] => {
    const found = intervalOf.get(made[at] as Estimator) ?? null;
    const read = found && name !== "percentAgreement" ? reading(found) : null;
    return [name, { ...estimates[at]!, interval: found, reading: read }];
  });
  return Object.fromEntries(figures) as Record<Name, Figure>;
}
