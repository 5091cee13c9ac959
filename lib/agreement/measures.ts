import type { Missing } from "../base/figure";
import { bennettS } from "./bennett-s";
import { bootstrapIntervals, type Choice, type Resampled } from "./bootstrap";
import { cohenKappa } from "./cohen-kappa";
import { distanceOf } from "./distances";
import {
  type Estimate,
  type Estimator,
  estimateOf,
  type Measure,
  type Undefined,
} from "./estimate";
import { fleissKappa } from "./fleiss-kappa";
import { gwetAc1 } from "./gwet-ac1";
import { jaccard } from "./jaccard-distance";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { percentAgreement } from "./percent-agreement";
import { type Reading, reading } from "./reading";
import type { ReliabilityData } from "./reliability-data";
import { scottPi } from "./scott-pi";
import { cohenKappaLinear, cohenKappaQuadratic } from "./weighted-kappa";

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
 * What was made ready for tables, as figures: each with its interval and reading. One without a value
 * has neither. Never throws.
 *
 * @example figuresOf([krippendorffAlpha(nominal)(data)])[0]?.reading // "no-conclusion"
 */
export function figuresOf(
  made: readonly (Estimator | Missing<Undefined>)[],
  choice: Choice = {},
): Figure[] {
  const estimates = made.map(estimateOf);
  const able = made.flatMap((each, at) =>
    "reason" in each || estimates[at]!.value === null ? [] : [each],
  );
  const intervals = bootstrapIntervals(able, choice);
  return made.map((each, at): Figure => {
    const found = "reason" in each ? null : (intervals[able.indexOf(each)] ?? null);
    const estimate = estimates[at]!;
    return { ...estimate, interval: found, reading: found && reading(found, estimate.units) };
  });
}

/** Percent agreement knows no chance, and the limits speak of agreement beyond chance: it is not read. */
function read(name: MeasureName, figure: Figure): Figure {
  return name === "percentAgreement" ? { ...figure, reading: null } : figure;
}

/**
 * One measure of several tables, each with its interval and reading; the tables share one budget of
 * resampling, in their order. Throws as agreementFigures.
 *
 * @example measureFigures("krippendorffAlpha", [data, other]).map(({ value }) => value)
 */
export function measureFigures(
  name: MeasureName,
  tables: readonly ReliabilityData[],
  choice: Choice = {},
): Figure[] {
  const made = tables.map((data) => measures[name](data));
  return figuresOf(made, choice).map((figure) => read(name, figure));
}

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
  const figures = figuresOf(
    names.map((name) => measures[name](data)),
    choice,
  );
  const told = figures.map((figure, at): [Name, Figure] => [names[at]!, read(names[at]!, figure)]);
  return Object.fromEntries(told) as Record<Name, Figure>;
}
