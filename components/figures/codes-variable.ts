import type { VariableColumn } from "@/lib/columns/columns";
import type { CodeShare } from "@/lib/comparison/frame-shares";
import type { FigureContext, FigureOutlet } from "./context";
import { percent } from "./numbers";
import { remembered } from "./table-cells";

export type CodesData = {
  chart: "frames" | "variable";
  variable: string;
  outlets: { outlet: number; quotes: number; codes: CodeShare[] }[];
};

export type CodesOutlet = FigureOutlet & { quotes: number; codes: CodeShare[] };

/** One code with its share in each of the shown outlets. */
export type CodesRow = { code: string; name: string; total: number; shares: CodeShare[] };

/** A figure of codes with what its words and drawing ask of it. */
export type CodesOf = {
  chart: CodesData["chart"];
  context: FigureContext;
  variable: VariableColumn;
  outlets: CodesOutlet[];
  /** The code that most quotes carry stands first; steps of a scale keep their order. */
  rows: CodesRow[];
  /** A share as it is written. */
  percent: (share: number) => string;
};

/** More codes than this are told in the table alone. */
const MOST_ROWS = 15;

export function codesOf(figure: CodesData, context: FigureContext): CodesOf {
  const variable = context.variables.find(({ key }) => key === figure.variable)!;
  const byOutlet = new Map(figure.outlets.map((each) => [each.outlet, each]));
  const outlets = context.shown.flatMap((index) => {
    const [outlet, of] = [context.outlets[index], byOutlet.get(index)];
    return outlet && of ? [{ ...outlet, quotes: of.quotes, codes: of.codes }] : [];
  });
  const rows = variable.codes.map(({ key: code, name }, at) => {
    const shares = outlets.map(({ codes }) => codes[at]!);
    return { code, name, shares, total: shares.reduce((sum, { count }) => sum + count, 0) };
  });
  const isRanked = variable.level === "nominal";
  const ordered = isRanked ? rows.toSorted((a, b) => b.total - a.total) : rows;
  const written = remembered((share) => percent(share, context.locale));
  return { chart: figure.chart, context, variable, outlets, rows: ordered, percent: written };
}

/** The rows that a drawing has room for: the most frequent, in the order of all. */
export function drawnRows({ rows }: CodesOf): CodesRow[] {
  const most = rows.toSorted((a, b) => b.total - a.total).slice(0, MOST_ROWS);
  return rows.filter((row) => most.includes(row));
}
