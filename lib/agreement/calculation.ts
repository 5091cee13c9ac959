import { againstRest } from "./analyst-against-rest";
import type { Choice } from "./bootstrap";
import { codeData } from "./code-data";
import { coincidenceMatrix } from "./coincidence-matrix";
import type { DistanceName } from "./distance";
import { distanceOf } from "./distances";
import {
  agreementFigures,
  type Figure,
  figuresOf,
  MEASURES,
  type MeasureName,
  measureFigures,
} from "./measures";
import { type ReliabilityData, withCoders } from "./reliability-data";

/** More coders, codes or values than these are not gone through one by one: nobody would read it. */
const MOST_CODERS = 30;
const MOST_CODES = 60;
const MOST_VALUES = 60;

/** Everything that a table of its own allows: no study, no analysts, only coders by their place. */
export type Calculation = {
  distance: DistanceName;
  measures: Record<MeasureName, Figure>;
  /** α of each pair of coders, and of each against the others; empty for two coders or too many. */
  pairs: { coders: [number, number]; alpha: Figure }[];
  against: { coder: number; alpha: Figure }[];
  /** α of each code as yes or no; empty for numbers and for too many codes. */
  codes: { code: number; alpha: Figure }[];
  /** Null where there are too many values to be read. */
  coincidences: number[][] | null;
};

/** What pairs, coders and codes may take beside the measures of the whole table, each of the three. */
const BUDGET_BESIDE = 8e8;

function pairsOf(data: ReliabilityData, choice: Choice): Calculation["pairs"] {
  const { coders } = data;
  if (coders < 3 || coders > MOST_CODERS) return [];
  const pairs = Array.from({ length: coders }, (_, first) =>
    Array.from({ length: coders - first - 1 }, (_, at): [number, number] => [
      first,
      first + 1 + at,
    ]),
  ).flat();
  const tables = pairs.map((pair) => withCoders(data, pair));
  const figures = measureFigures("krippendorffAlpha", tables, choice);
  return figures.map((alpha, at) => ({ coders: pairs[at]!, alpha }));
}

function againstOf(data: ReliabilityData, choice: Choice): Calculation["against"] {
  if (data.coders < 3 || data.coders > MOST_CODERS) return [];
  const made = Array.from({ length: data.coders }, (_, coder) => againstRest(data, coder));
  return figuresOf(made, choice).map((alpha, coder) => ({ coder, alpha }));
}

function codesOf(data: ReliabilityData, of: { codes: number; choice: Choice }) {
  const { level } = data.values;
  if ((level !== "nominal" && level !== "set") || of.codes < 2 || of.codes > MOST_CODES) return [];
  const tables = Array.from({ length: of.codes }, (_, code) => codeData(data, code));
  const figures = measureFigures("krippendorffAlpha", tables, of.choice);
  return figures.map((alpha, code) => ({ code, alpha }));
}

/**
 * Every measure of a table with its parts, interval and reading; α of every pair of coders, of every
 * coder against the rest and of every code; and the coincidence matrix. `codes` says how many codes the
 * table's values, or its sets, are made of. Same table and seed: same answer.
 * Undefined figures carry their reason. Throws RangeError when values are not of their level.
 *
 * @example calculation(data, { codes: 5 }).measures.krippendorffAlpha.value // 0.743421
 */
export function calculation(
  data: ReliabilityData,
  { codes, ...choice }: Choice & { codes: number },
): Calculation {
  const { level, size } = data.values;
  const beside = { ...choice, budget: BUDGET_BESIDE };
  const names = MEASURES.filter((name) => level === "set" || name !== "krippendorffAlphaJaccard");
  return {
    distance: distanceOf(level).name,
    measures: agreementFigures(data, names, choice) as Record<MeasureName, Figure>,
    pairs: pairsOf(data, beside),
    against: againstOf(data, beside),
    codes: codesOf(data, { codes, choice: beside }),
    coincidences: size > 0 && size <= MOST_VALUES ? coincidenceMatrix(data) : null,
  };
}
