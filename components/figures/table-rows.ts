import { partOf } from "../ui/part";
import type { Cell, Table } from "./sheet";

/** More rows than these are long to send and to lay out; files have all. */
export const ROWS_A_PAGE = 200;

export type Asked = {
  /** The column that rows are sorted by; null leaves them as they are. */
  sorted: { column: string; isDescending: boolean } | null;
  /** Which page of a long table is shown. */
  page: number;
};

/** Without the columns that are for programs alone. */
function forThePage({ columns, rows, ...table }: Table): Table {
  const kept = columns.flatMap(({ isForFiles }, at) => (isForFiles ? [] : [at]));
  return {
    ...table,
    columns: kept.map((at) => columns[at]!),
    rows: rows.map((cells) => kept.map((at) => cells[at]!)),
  };
}

/** Rows by one column: numbers by size, words by the alphabet, what is missing last. */
function sortedRows({ columns, rows }: Table, sorted: Asked["sorted"]): Cell[][] {
  const at = columns.findIndex(({ key }) => key === sorted?.column);
  if (!sorted || at < 0) return rows;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const direction = sorted.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [first, second] = [a[at]!, b[at]!];
    if (first.value === null || second.value === null) {
      return Number(first.value === null) - Number(second.value === null);
    }
    const isNumbers = typeof first.value === "number" && typeof second.value === "number";
    const order = isNumbers
      ? Number(first.value) - Number(second.value)
      : collator.compare(first.text, second.text);
    return order * direction;
  });
}

/** What a page shows of a table: of all rows in the order asked for those of one page, for readers. */
export function shownTable(table: Table, { sorted, page }: Asked) {
  const part = partOf(table.rows.length, { page, atOnce: ROWS_A_PAGE });
  const rows = sortedRows(table, sorted).slice(part.from, part.to);
  return { ...forThePage({ ...table, rows }), part };
}
