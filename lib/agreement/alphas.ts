import type { Columns } from "../columns/columns";
import { codeData } from "./code-data";
import { type Estimate, estimateOf } from "./estimate";
import { measures } from "./measures";
import { patternsOf } from "./patterns";
import type { ReliabilityData } from "./reliability-data";
import { heardAnalysts } from "./study-agreement";
import { studyTable } from "./study-table";

/** Krippendorff's α of a variable and of its codes, without intervals. */
export type Alphas = {
  variable: Estimate;
  /** Each code as yes or no, in the codebook's order. */
  codes: Estimate[];
  /** Quotes with the answers of two analysts or more. */
  quotes: number;
};

const alpha = (data: ReliabilityData) => estimateOf(measures.krippendorffAlpha(data));

function pairableUnits(data: ReliabilityData): number {
  const { counts, pairable } = patternsOf(data);
  return counts.subarray(0, pairable).reduce((sum, count) => sum + count, 0);
}

/**
 * Krippendorff's α of one variable, at its own level, and of each of its codes as yes or no, over the
 * quotes that pass: what study-agreement.ts tells for the same quotes and all analysts, without its
 * resamples, for the marks of a chart that show how far their variable or code is agreed on. Hidden
 * quotes never count, adjudications change nothing. Two codes that stand for the same number are one
 * value, and have one α.
 *   α = 1 − Do / De, as in krippendorff-alpha.ts; 1 full agreement, 0 what chance gives.
 * Undefined: as krippendorff-alpha.ts, each figure for itself: no-variation where a code was never
 * given, or always. Throws RangeError when the study has no such variable.
 * Source: Krippendorff, K. (2013), Content Analysis, 3rd ed., ch. 12.
 *
 * @example alphas(columns, { variable: 1, passing }).variable.value // the demo study's sentiment: 0.8994
 */
export function alphas(
  columns: Columns,
  { variable, passing }: { variable: number; passing: Uint8Array },
): Alphas {
  const analysts = heardAnalysts(columns);
  const { data, codesOf } = studyTable(columns, { variable, analysts, passing });
  const isSet = data.values.level === "set";
  return {
    variable: alpha(data),
    codes: columns.variables[variable]!.codes.map((_, code) =>
      alpha(codeData(data, isSet ? code : codesOf.findIndex((of) => of.includes(code)))),
    ),
    quotes: pairableUnits(data),
  };
}
