import { NothingDrawn } from "../comparison/nothing-drawn";
import { markLinks, type View, viewHref } from "../comparison/view";
import type { Sheet } from "./sheet";
import { SheetTable } from "./sheet-table";

/** Every table of a figure, sorted by the column that the address names. */
export function SheetTables({
  view,
  sheet,
}: {
  view: View;
  sheet: Pick<Sheet, "tables" | "missing">;
}) {
  if (sheet.missing !== null && sheet.tables.length === 0) {
    return <NothingDrawn view={view} why={sheet.missing} />;
  }
  const { sort, page } = view.search;
  const links = {
    ...markLinks(view),
    sortBy: (column: string) => viewHref(view, { sort: column }),
    sorted: sort ? { column: sort.replace(/^-/, ""), isDescending: sort.startsWith("-") } : null,
    page,
    pageHref: (other: number) => viewHref(view, { page: other }),
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 print:block">
      {sheet.tables.map((table) => (
        <div key={table.key} className="min-w-0">
          {sheet.tables.length > 1 && <h3 className="mb-2 text-lg">{table.caption}</h3>}
          <SheetTable table={table} links={links} />
        </div>
      ))}
    </div>
  );
}
