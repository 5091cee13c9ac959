import type { Cell, Table } from "./sheet";

/**
 * A table whose rows are put into words when they are first read: of fifty outlets these are thousands,
 * and a page mostly shows the drawing.
 */
export function lazyTable({
  rows,
  ...table
}: Omit<Table, "rows"> & { rows: () => Cell[][] }): Table {
  let made: Cell[][] | undefined;
  return {
    ...table,
    get rows() {
      made ??= rows();
      return made;
    },
  };
}
