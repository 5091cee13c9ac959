import Link from "next/link";
import { isolated } from "@/lib/words/isolated";
import { ScrollTable } from "../comparison/scroll-table";
import { Waiting } from "../ui/ready-link";
import { type OpeningCell, openingRows } from "./opening-cells";
import type { Table, TableColumn } from "./sheet";
import { TablePages } from "./table-pages";
import { type Asked, shownTable } from "./table-rows";

export type TableLinks = Asked & {
  /** Where a cell's mark leads; null where quotes can't be opened. */
  hrefOf: (mark: string) => string | null;
  /** The mark that is open. */
  open: string | null;
  /** The address that sorts by a column; null where it can't be. */
  sortBy: ((column: string) => string) | null;
  /** The address of another page. */
  pageHref: (page: number) => string;
};

type Props = { table: Table; links: TableLinks };

function Head({ column, links }: { column: TableColumn; links: TableLinks }) {
  const { sortBy, sorted } = links;
  const isSorted = sorted?.column === column.key;
  const order = isSorted ? (sorted.isDescending ? "descending" : "ascending") : undefined;
  const sign = order === "descending" ? " ↓" : order === "ascending" ? " ↑" : "";
  return (
    <th scope="col" aria-sort={order} className={column.isNumber ? "text-right" : undefined}>
      {sortBy ? (
        <Link
          href={sortBy(isSorted && !sorted.isDescending ? `-${column.key}` : column.key)}
          scroll={false}
          prefetch={false}
          className="inline-flex min-h-6 items-center underline decoration-rule underline-offset-4 hover:decoration-current"
        >
          {isolated(column.head)}
          <span aria-hidden="true">{sign}</span>
          <Waiting />
        </Link>
      ) : (
        isolated(column.head)
      )}
    </th>
  );
}

/** A plain link: what is around the table goes there without a reload. */
function Content({ cell, links }: { cell: OpeningCell; links: TableLinks }) {
  const href = cell.mark ? links.hrefOf(cell.mark) : null;
  if (!href) return isolated(cell.text);
  // A count beside it leads to the same: the keyboard need not pass twice.
  const own = links.open === cell.mark ? { "aria-current": "true" as const } : {};
  const same = { tabIndex: -1, "data-same": "" };
  return (
    <a href={href} aria-label={cell.label} data-mark={cell.mark} {...(cell.isSame ? same : own)}>
      {isolated(cell.text)}
    </a>
  );
}

function Row({
  cells,
  columns,
  links,
}: {
  cells: OpeningCell[];
  columns: TableColumn[];
  links: TableLinks;
}) {
  return (
    <tr>
      {cells.map((cell, at) => {
        const { key, isNumber } = columns[at]!;
        const Element = at === 0 ? "th" : "td";
        return (
          <Element
            key={key}
            scope={at === 0 ? "row" : undefined}
            className={isNumber ? "text-right" : undefined}
          >
            <Content cell={cell} links={links} />
          </Element>
        );
      })}
    </tr>
  );
}

/** A figure's numbers as a table: sorted by what one asks for, its heads and first column kept in sight. */
export function SheetTable({ table: whole, links }: Props) {
  const { caption } = whole;
  const { columns, rows, part } = shownTable(whole, links);
  const table = (
    <ScrollTable caption={caption} look="sheet-table">
      <thead>
        <tr className="align-bottom">
          {columns.map((column) => (
            <Head key={column.key} column={column} links={links} />
          ))}
        </tr>
      </thead>
      <tbody>
        {openingRows({ columns, rows }).map((cells, row) => (
          <Row key={String(row)} {...{ cells, columns, links }} />
        ))}
      </tbody>
    </ScrollTable>
  );
  if (part.pages === 1) return table;
  return (
    <>
      <TablePages {...{ caption, part }} count={whole.rows.length} hrefOf={links.pageHref} />
      {table}
    </>
  );
}
