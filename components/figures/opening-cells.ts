import type { Cell, Table } from "./sheet";

/** A cell of the page: `isSame` where another cell of its row opens the same quotes. */
export type OpeningCell = Cell & { isSame?: boolean };

/** Rows in which estimates open the quotes that they are computed from, as the count beside them does. */
export function openingRows({ columns, rows }: Pick<Table, "columns" | "rows">): OpeningCell[][] {
  const from = columns.map(({ of }) => columns.findIndex(({ key }) => key === of));
  return rows.map((cells) =>
    cells.map((cell, at): OpeningCell => {
      const source = cells[from[at] ?? -1];
      const hasNone = cell.mark || cell.value === null || !source?.mark;
      return hasNone ? cell : { ...cell, mark: source.mark, isSame: true };
    }),
  );
}
