import Link from "next/link";
import { isolated } from "@/lib/words/isolated";
import { ScrollTable } from "../comparison/scroll-table";
import { type OpeningCell, openingRows } from "./opening-cells";
import type { Cell, Table, TableColumn } from "./sheet";

export type TableLinks = {
  /** Where a cell's mark leads; null where quotes can't be opened. */
  hrefOf: (mark: string) => string | null;
  /** The mark that is open. */
  open: string | null;
  /** The address that sorts by a column, and how it is sorted now; null where it can't be. */
  sortBy: ((column: string) => string) | null;
  sorted: { column: string; isDescending: boolean } | null;
};

type Props = { table: Table; links: TableLinks };

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
function sortedRows({ columns, rows }: Table, sorted: TableLinks["sorted"]): Cell[][] {
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

function Head({ column, links }: { column: TableColumn; links: TableLinks }) {
  const { sortBy, sorted } = links;
  const isSorted = sorted?.column === column.key;
  const order = isSorted ? (sorted.isDescending ? "descending" : "ascending") : undefined;
  const sign = order === "descending" ? " ↓" : order === "ascending" ? " ↑" : "";
  return (
    <th
      scope="col"
      aria-sort={order}
      className={`sticky top-0 bg-paper px-2 py-2 first:left-0 first:z-10 first:pl-0 ${column.isNumber ? "text-right" : "text-left"}`}
    >
      {sortBy ? (
        <Link
          href={sortBy(isSorted && !sorted.isDescending ? `-${column.key}` : column.key)}
          scroll={false}
          prefetch={false}
          className="inline-flex min-h-6 items-center underline decoration-rule underline-offset-4 hover:decoration-current"
        >
          {isolated(column.head)}
          <span aria-hidden="true">{sign}</span>
        </Link>
      ) : (
        isolated(column.head)
      )}
    </th>
  );
}

function Content({ cell, links }: { cell: OpeningCell; links: TableLinks }) {
  const href = cell.mark ? links.hrefOf(cell.mark) : null;
  if (!href) return isolated(cell.text);
  // A count beside it leads to the same: the keyboard need not pass twice.
  if (cell.isSame) {
    return (
      <Link
        href={href}
        scroll={false}
        prefetch={false}
        tabIndex={-1}
        className="inline-flex min-h-6 min-w-6 items-center justify-center rounded hover:bg-sunken hover:underline"
      >
        {isolated(cell.text)}
      </Link>
    );
  }
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={cell.label}
      aria-current={links.open === cell.mark ? "true" : undefined}
      data-mark={cell.mark}
      className="inline-flex min-h-6 min-w-6 items-center justify-center rounded text-accent underline underline-offset-2 hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-paper"
    >
      {isolated(cell.text)}
    </Link>
  );
}

/** A figure's numbers as a table: sorted by what one asks for, its first column kept in sight. */
export function SheetTable({ table: whole, links }: Props) {
  const table = forThePage(whole);
  const { caption, columns } = table;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr className="border-strong-rule border-b align-bottom">
          {columns.map((column) => (
            <Head key={column.key} column={column} links={links} />
          ))}
        </tr>
      </thead>
      <tbody>
        {openingRows({ columns, rows: sortedRows(table, links.sorted) }).map((cells, row) => (
          <tr key={String(row)} className="border-rule border-b">
            {cells.map((cell, at) => {
              const { key, isNumber } = columns[at]!;
              const Element = at === 0 ? "th" : "td";
              return (
                <Element
                  key={key}
                  scope={at === 0 ? "row" : undefined}
                  className={`px-2 py-1.5 first:sticky first:left-0 first:bg-paper first:pl-0 font-normal ${isNumber ? "text-right" : "text-left"}`}
                >
                  <Content cell={cell} links={links} />
                </Element>
              );
            })}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
