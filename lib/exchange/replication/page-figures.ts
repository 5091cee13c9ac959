import { codeData } from "../../agreement/code-data";
import type { DistanceName } from "../../agreement/distance";
import { distanceOf } from "../../agreement/distances";
import { type Figure as Agreement, measureFigures } from "../../agreement/measures";
import type { ReliabilityData } from "../../agreement/reliability-data";
import { heardAnalysts } from "../../agreement/study-agreement";
import { studyTable } from "../../agreement/study-table";
import type { Columns } from "../../columns/columns";
import { passingQuotes } from "../../columns/filter";
import { type Figure, figureOf } from "../../comparison/figure-of";
import { CHARTS, type Chart, type Search } from "../../comparison/search";

/** α of one variable and of each of its codes, with intervals. */
export type VariableAlpha = {
  variable: string;
  distance: DistanceName;
  figure: Agreement;
  codes: { code: string; figure: Agreement }[];
};

/** Everything that the page tells under one search. */
export type PageFigures = { figures: Figure[]; agreement: VariableAlpha[] };

/** The variables that a chart is shown of: its own and the one asked for, or all others one by one. */
function variablesOf({ variables }: Columns, search: Search, chart: Chart): (string | null)[] {
  if (chart !== "variable") return [null, search.variable];
  const keys = variables.map(({ key }) => key);
  return keys.filter((key) => key !== "sentiment" && key !== "frame");
}

function figuresOf(columns: Columns, of: { search: Search; reference: number }): Figure[] {
  const made = new Map<string, Figure>();
  for (const chart of CHARTS) {
    for (const variable of variablesOf(columns, of.search, chart)) {
      const figure = figureOf(columns, { ...of, search: { ...of.search, chart, variable } });
      if (figure) made.set(`${chart}/${figure.variable}`, figure);
    }
  }
  return [...made.values()];
}

function alphaOf(columns: Columns, of: { variable: number; passing: Uint8Array }): VariableAlpha {
  const { data, codesOf } = studyTable(columns, { ...of, analysts: heardAnalysts(columns) });
  const { key, codes } = columns.variables[of.variable]!;
  const isSet = data.values.level === "set";
  const tables = codes.map((_, code): ReliabilityData => {
    return codeData(data, isSet ? code : codesOf.findIndex((each) => each.includes(code)));
  });
  const [figure, ...byCode] = measureFigures("krippendorffAlpha", [data, ...tables]);
  return {
    variable: key,
    distance: distanceOf(data.values.level).name,
    figure: figure!,
    codes: byCode.map((each, code) => ({ code: codes[code]!.key, figure: each })),
  };
}

/**
 * The figures of all charts under a search, for the variable that each is made for and for the one that
 * is asked for; every other variable of the codebook; and Krippendorff's α of each variable and code
 * over the same quotes, whoever is asked for with `by`. Throws as figureOf.
 *
 * @example pageFigures({ columns, search: everything, reference: 0 }).figures.map(({ chart }) => chart)
 * // the demo study: each chart once
 */
export function pageFigures({
  columns,
  ...of
}: {
  columns: Columns;
  search: Search;
  reference: number;
}): PageFigures {
  const passing = passingQuotes(columns, of.search);
  const agreement = columns.variables.map((_, variable) => alphaOf(columns, { variable, passing }));
  return { figures: figuresOf(columns, of), agreement };
}

/**
 * What a figure's files are called.
 *
 * @example figureName({ kind: "cross", chart: "cross", variable: "frame", across: "sentiment", table })
 * // "cross-frame-sentiment"
 */
export function figureName(figure: Figure): string {
  const { chart, variable } = figure;
  if (chart === "sentiment" || chart === "frames" || chart === "robustness") return chart;
  return figure.kind === "cross" ? `${chart}-${variable}-${figure.across}` : `${chart}-${variable}`;
}
