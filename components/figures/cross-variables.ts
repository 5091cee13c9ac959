import type { CodeColumn, VariableColumn } from "@/lib/columns/columns";
import type { CrossCell, CrossCells, CrossTable } from "@/lib/comparison/cross-table";
import { MOST_CODES } from "@/lib/comparison/other-codes";
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

const MOST_OUTLETS = 12;
/** Of all small matrices together where there are more outlets, or more codes, than are drawn unasked. */
const MOST_SMALL_CELLS = 1000;

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

/** One code more than are shown is shown as well, rather than left out alone. */
function most(codes: CrossCode[]): CrossCode[] {
  if (codes.length <= MOST_CODES + 1) return codes;
  const kept = codes.toSorted((a, b) => b.total - a.total).slice(0, MOST_CODES);
  return codes.filter((code) => kept.includes(code));
}

/** Rows and columns that are drawn: the first ones unless all are asked for. Unused rows say nothing. */
export function drawnCodes({ context, rowCodes, columnCodes, isSame }: CrossOf) {
  const isUsed = ({ total }: CrossCode) => total > 0;
  const rows = rowCodes.filter(isUsed);
  const columns = isSame ? columnCodes.filter(isUsed) : columnCodes;
  if (context.search.codes === "all") return { rows, columns };
  return { rows: most(rows), columns: most(columns) };
}

/** Outlets that are drawn one by one: of many those with most quotes, fewer the more codes are drawn. */
export function drawnOutlets(of: CrossOf): CrossOutlet[] {
  const isUsual = of.outlets.length <= MOST_OUTLETS && of.context.search.codes === "top";
  if (isUsual) return of.outlets;
  const { rows, columns } = drawnCodes(of);
  const cells = Math.max(1, rows.length * columns.length);
  const fitting = Math.max(1, Math.min(MOST_OUTLETS, Math.floor(MOST_SMALL_CELLS / cells)));
  if (of.outlets.length <= fitting) return of.outlets;
  const kept = of.outlets.toSorted((a, b) => b.of.quotes - a.of.quotes).slice(0, fitting);
  return of.outlets.filter((outlet) => kept.includes(outlet));
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
