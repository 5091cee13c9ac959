import { hasBit } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import type { Passing } from "../columns/filter";
import { distanceOf } from "./distances";
import { type Estimate, estimateOf } from "./estimate";
import { alphaOfPatterns } from "./krippendorff-alpha";
import { nominal } from "./nominal-distance";
import { type CodesOfValues, halves } from "./patterns";
import { patternsPassing } from "./quote-patterns";
import type { Values } from "./reliability-data";
import { scale } from "./study-table";

/** Krippendorff's α of a variable and of its codes, without intervals. */
export type Alphas = {
  variable: Estimate;
  /** Each code as yes or no, in the codebook's order. */
  codes: Estimate[];
  /** Quotes with the answers of two analysts or more. */
  quotes: number;
};

const YES_OR_NO: Values = { level: "nominal", size: 2 };

/** Which codes of a variable each value of its table has. */
function codesOfValues(
  { variables }: Columns,
  of: { variable: number; values: Values },
): CodesOfValues {
  const { values } = of;
  const variable = variables[of.variable]!;
  const codes = variable.codes.length;
  const valueOfCode = values.level === "set" ? null : scale(variable).valueOfCode;
  const first = new Uint32Array(values.size + 1);
  const code: number[] = [];
  for (let value = 0; value < values.size; value++) {
    for (let each = 0; each < codes; each++) {
      const has =
        values.level === "set"
          ? hasBit(values.sets, value * values.words, each)
          : valueOfCode![each] === value;
      if (has) code.push(each);
    }
    first[value + 1] = code.length;
  }
  return { codes, first, code };
}

/**
 * Krippendorff's α of one variable, at its own level, and of each of its codes as yes or no, over the
 * quotes that pass: what study-agreement.ts tells for the same quotes and all analysts, without its
 * resamples, for the marks of a chart that show how far their variable or code is agreed on. Hidden
 * quotes never count, adjudications change nothing. Two codes that stand for the same number are one
 * value, and have one α.
 *   α = 1 − Do / De, as in krippendorff-alpha.ts; 1 full agreement, 0 what chance gives.
 * Undefined: as krippendorff-alpha.ts, each figure for itself: no-variation where a code was never
 * given, or always. Throws as patternsPassing.
 * Source: Krippendorff, K. (2013), Content Analysis, 3rd ed., ch. 12.
 *
 * @example alphas(columns, { variable: 1, passing }).variable.value // the demo study's sentiment: 0.8994
 */
export function alphas(columns: Columns, asked: { variable: number; passing: Passing }): Alphas {
  const table = patternsPassing(columns, asked);
  const { values, patterns } = table;
  const { counts, pairable } = patterns;
  const ofCodes = halves(patterns, codesOfValues(columns, { ...asked, values }));
  return {
    variable: estimateOf(alphaOfPatterns(distanceOf(values.level), table)),
    codes: ofCodes.map((half) =>
      estimateOf(alphaOfPatterns(nominal, { ...table, values: YES_OR_NO, patterns: half })),
    ),
    quotes: counts.subarray(0, pairable).reduce((sum, count) => sum + count, 0),
  };
}
