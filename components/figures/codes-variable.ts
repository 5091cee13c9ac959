import type { VariableColumn } from "@/lib/columns/columns";
import type { CodeShare } from "@/lib/comparison/frame-shares";
import type { OtherCodes } from "@/lib/comparison/other-codes";
import { MANY_OUTLETS } from "../charts/drawing/outlet-grid";
import type { FigureContext, FigureOutlet } from "./context";
import { percent } from "./numbers";
import { remembered } from "./table-cells";

export type CodesData = {
  chart: "frames" | "variable";
  variable: string;
  outlets: { outlet: number; quotes: number; codes: CodeShare[] }[];
  others: OtherCodes | null;
};

export type CodesOutlet = FigureOutlet & { quotes: number; codes: CodeShare[] };

/** One code with its share in each of the shown outlets. */
export type CodesRow = { code: string; name: string; total: number; shares: CodeShare[] };

export type OthersShare = OtherCodes["shares"][number];

/** Codes that a drawing counts together, by key, and their share in each of the shown outlets. */
export type Others = { codes: string[]; shares: OthersShare[] };

/** A figure of codes with what its words and drawing ask of it. */
export type CodesOf = {
  chart: CodesData["chart"];
  context: FigureContext;
  variable: VariableColumn;
  outlets: CodesOutlet[];
  /** The code that most quotes carry stands first; steps of a scale keep their order. */
  rows: CodesRow[];
  /** Null where a drawing shows every code by itself. */
  others: Others | null;
  /** A share as it is written. */
  percent: (share: number) => string;
};

export function codesOf(figure: CodesData, context: FigureContext): CodesOf {
  const variable = context.variables.find(({ key }) => key === figure.variable)!;
  const byOutlet = new Map(figure.outlets.map((each) => [each.outlet, each]));
  const shown = context.shown.filter((index) => byOutlet.has(index));
  const outlets = shown.map((index): CodesOutlet => {
    const { quotes, codes } = byOutlet.get(index)!;
    return { ...context.outlets[index]!, quotes, codes };
  });
  const { others } = figure;
  const isCut = others !== null && context.search.codes === "top";
  const rows = variable.codes.map(({ key: code, name }, at) => {
    const shares = outlets.map(({ codes }) => codes[at]!);
    return { code, name, shares, total: shares.reduce((sum, { count }) => sum + count, 0) };
  });
  const isRanked = variable.level === "nominal";
  const ordered = isRanked ? rows.toSorted((a, b) => b.total - a.total) : rows;
  const written = remembered((share) => percent(share, context.locale));
  return {
    chart: figure.chart,
    context,
    variable,
    outlets,
    rows: ordered,
    others: isCut ? { ...others, shares: shown.map((index) => others.shares[index]!) } : null,
    percent: written,
  };
}

/** The rows that a drawing shows by themselves, in the order of all. */
export function drawnRows({ rows, others }: CodesOf): CodesRow[] {
  return rows.filter(({ code }) => !others?.codes.includes(code));
}

/** Whether the outlets are too many to stand beside each other. */
export function isManyOutlets({ outlets }: CodesOf): boolean {
  return outlets.length > MANY_OUTLETS;
}
