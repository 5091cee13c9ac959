import type { CodeColumn, VariableColumn } from "@/lib/columns/columns";
import type { CrossCell, CrossCells, CrossTable } from "@/lib/comparison/cross-table";
import type { FigureContext, FigureOutlet } from "./context";
import { percent, plain, signed } from "./numbers";
import { remembered } from "./table-cells";

export type CrossData = { rows: string; across: string; table: CrossTable };

/** A code with its place in the figure's cells. */
export type CrossCode = CodeColumn & { at: number; total: number };

export type CrossOutlet = FigureOutlet & { of: CrossCells };

/** A cross table with what its words and drawing ask of it. */
export type CrossOf = {
  context: FigureContext;
  rows: VariableColumn;
  across: VariableColumn;
  /** One variable twice: which of its codes go together. */
  isSame: boolean;
  /** Most frequent first; steps of a scale keep their order. */
  rowCodes: CrossCode[];
  columnCodes: CrossCode[];
  all: CrossCells;
  outlets: CrossOutlet[];
  /** A share as it is written. */
  percent: (share: number) => string;
};

const MOST_CODES = 15;
const MOST_OUTLETS = 12;

function ordered({ level, codes }: VariableColumn, totals: readonly number[]): CrossCode[] {
  const all = codes.map((code, at) => ({ ...code, at, total: totals[at] ?? 0 }));
  return level === "nominal" ? all.toSorted((a, b) => b.total - a.total) : all;
}

export function crossOf(figure: CrossData, context: FigureContext): CrossOf {
  const variable = (key: string) => context.variables.find((each) => each.key === key)!;
  const [rows, across] = [variable(figure.rows), variable(figure.across)];
  const isSame = rows.key === across.key;
  const { all } = figure.table;
  const carried = all.rows.map(({ count }) => count);
  const met = across.codes.map((_, column) =>
    all.cells.reduce((sum, cells) => sum + (cells[column]?.count ?? 0), 0),
  );
  const byOutlet = new Map(figure.table.outlets.map((each) => [each.outlet, each]));
  const outlets = context.shown.flatMap((index) => {
    const [outlet, of] = [context.outlets[index], byOutlet.get(index)];
    return outlet && of ? [{ ...outlet, of }] : [];
  });
  return {
    context,
    rows,
    across,
    isSame,
    rowCodes: ordered(rows, carried),
    columnCodes: ordered(across, isSame ? carried : met),
    all,
    outlets,
    percent: remembered((share) => percent(share, context.locale)),
  };
}

function most(codes: readonly CrossCode[]): CrossCode[] {
  const kept = codes.toSorted((a, b) => b.total - a.total).slice(0, MOST_CODES);
  return codes.filter((code) => kept.includes(code));
}

/** Rows and columns that a drawing has room for; a row that no quote carries says nothing. */
export function drawnCodes({ rowCodes, columnCodes, isSame }: CrossOf) {
  const isUsed = ({ total }: CrossCode) => total > 0;
  const columns = isSame ? columnCodes.filter(isUsed) : columnCodes;
  return { rows: most(rowCodes.filter(isUsed)), columns: most(columns) };
}

/** Outlets that are drawn one by one; none where they are too many. */
export function drawnOutlets({ outlets }: CrossOf): CrossOutlet[] {
  return outlets.length > MOST_OUTLETS ? [] : outlets;
}

export function cellOf({ cells }: CrossCells, row: CrossCode, column: CrossCode): CrossCell {
  return cells[row.at]![column.at]!;
}

/** How a column is called where there is no room for its name: its number on a scale, or its place. */
export function shortName({ context, across }: CrossOf, code: CrossCode, place: number): string {
  const isNumbered = across.codes.every(({ value }) => value !== null);
  if (!isNumbered || code.value === null) return String(place + 1);
  const isTwoSided = across.codes.some(({ value }) => (value ?? 0) < 0);
  return isTwoSided ? signed(code.value, context.locale) : plain(code.value, context.locale);
}

export function isDoubtfulPair(
  { context, rows, across }: CrossOf,
  { row, column }: { row: CrossCode; column: CrossCode },
): boolean {
  return context.isDoubtful(rows.key, row.key) || context.isDoubtful(across.key, column.key);
}
