import { type CrossOf, cellOf } from "./cross-variables";

/** Which two codes go together most often, and in how many quotes. */
export function crossSentence(of: CrossOf): string {
  const { context, rows, across, isSame, all, rowCodes, columnCodes } = of;
  const { words } = context;
  if (all.quotes === 0) return words("scale.noQuotes");
  const pairs = rowCodes.flatMap((row) =>
    columnCodes.map((column) => ({ row, column, cell: cellOf(all, row, column) })),
  );
  const others = pairs.filter(({ row, column }) => !isSame || row.key !== column.key);
  const most = others.toSorted((a, b) => b.cell.count - a.cell.count)[0];
  const told = { same: isSame ? "yes" : "no", rows: rows.name, across: across.name, n: all.quotes };
  if (!most || most.cell.count === 0) return words("cross.none", told);
  return words("cross.sentence", {
    ...told,
    complete: all.complete,
    row: `“${most.row.name}”`,
    column: `“${most.column.name}”`,
    count: most.cell.count,
    of: most.cell.n,
    few: most.cell.few ? "yes" : "no",
  });
}
