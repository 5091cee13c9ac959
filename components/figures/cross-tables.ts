import type { CrossCells } from "@/lib/comparison/cross-table";
import { type MarkState, markText } from "@/lib/comparison/mark";
import type { FigureOutlet } from "./context";
import { type CrossAt, crossLabel, crossMark, settledOpens } from "./cross-cell";
import { type CrossOf, cellOf } from "./cross-variables";
import { lazyTable } from "./lazy-table";
import type { Cell, Table } from "./sheet";
import {
  booleanCell,
  column,
  estimateColumn,
  intervalCells,
  keyColumn,
  numberCell,
  openingCell,
  textCell,
} from "./table-cells";

/** What a table calls all outlets together, in place of an outlet's key. */
const ALL = "all";

type Group = { outlet: FigureOutlet | null; cells: CrossCells };

function groups({ all, outlets }: CrossOf): Group[] {
  const each = outlets.map(({ of, ...outlet }): Group => ({ outlet, cells: of }));
  return [{ outlet: null, cells: all }, ...each];
}

function row(of: CrossOf, at: CrossAt): Cell[] {
  const { context } = of;
  const { words } = context;
  const { outlet } = at;
  const { share, count, n, few } = cellOf(at.cells, at.row, at.column);
  const reason = share.value === null ? share.reason : null;
  return [
    textCell(outlet?.name ?? words("cross.allOutlets")),
    textCell(at.row.name),
    textCell(at.column.name),
    openingCell(context, count, () => ({ mark: crossMark(of, at), label: crossLabel(of, at) })),
    openingCell(context, n, () => settledOpens(of, at)),
    numberCell(context, share.value, of.percent),
    ...intervalCells(context, share, of.percent),
    { value: reason, text: reason ? words(`cross.reason.${reason}`) : "" },
    booleanCell(context, few),
    textCell(outlet?.slug ?? ALL),
    textCell(at.row.key),
    textCell(at.column.key),
  ];
}

/** All cells as numbers: all outlets together first, then of each the rows whose code it carries. */
function cellsTable(of: CrossOf): Table {
  const { context, rows, across, rowCodes, columnCodes } = of;
  const { words } = context;
  const number = (key: string, head: string) => column(key, head, "number");
  return lazyTable({
    key: "cells",
    caption: words("cross.caption", { rows: rows.name, across: across.name }),
    columns: [
      column("outlet_name", words("outlet")),
      column("row_name", rows.name),
      column("column_name", across.name),
      number("count", words("cross.heads.count")),
      number("n", words("cross.heads.n")),
      estimateColumn("share", words("cross.heads.share"), "n"),
      estimateColumn("low", words("low"), "n"),
      estimateColumn("high", words("high"), "n"),
      column("reason", words("scale.heads.reason")),
      column("few_quotes", words("scale.heads.few")),
      keyColumn("outlet", words("cross.heads.outletKey")),
      column("row", words("cross.heads.rowKey")),
      column("column", words("cross.heads.columnKey")),
    ],
    rows: () =>
      groups(of).flatMap(({ outlet, cells }) =>
        rowCodes
          .filter(({ at }) => outlet === null || cells.rows[at]!.count > 0)
          .flatMap((each) =>
            columnCodes.map((code) => row(of, { row: each, column: code, cells, outlet })),
          ),
      ),
  });
}

const COUNTED = ["quotes", "complete", "contested", "notAnnotated", "hidden"] as const;
type Counted = (typeof COUNTED)[number];

const countedStates = {
  quotes: "any",
  complete: "resolved",
  contested: "contested",
  notAnnotated: "not-annotated",
  hidden: "hidden",
} as const satisfies Record<Counted, MarkState>;

/** A count of quotes, which opens them. */
function counted(of: CrossOf, { outlet, cells }: Group, which: Counted): Cell {
  const { context, rows, across, isSame } = of;
  const { words } = context;
  const count = cells[which];
  // Hidden is a quote, whichever variable is asked about.
  const isBoth = !isSame && which !== "quotes" && which !== "hidden";
  return openingCell(context, count, () => ({
    mark: markText({
      variable: rows.key,
      code: null,
      outlet: outlet?.slug ?? null,
      state: countedStates[which],
      ...(isBoth ? { and: { variable: across.key, code: null } } : {}),
    }),
    label: words("cross.countedLabel", {
      outlet: outlet?.name ?? words("cross.allOutlets"),
      which,
      count,
    }),
  }));
}

/** How many quotes are decided on both variables, and how many are not and why. */
function countsTable(of: CrossOf): Table {
  const { words } = of.context;
  const number = (key: string, head: string) => column(key, head, "number");
  return lazyTable({
    key: "quotes",
    caption: words("cross.counted"),
    columns: [
      column("outlet_name", words("outlet")),
      number("quotes", words("cross.heads.quotes")),
      number("complete", words("cross.heads.complete")),
      number("contested", words("scale.state.contested")),
      number("not_annotated", words("scale.state.not-annotated")),
      number("hidden", words("scale.state.hidden")),
      keyColumn("outlet", words("cross.heads.outletKey")),
    ],
    rows: () =>
      groups(of).map((group) => [
        textCell(group.outlet?.name ?? words("cross.allOutlets")),
        ...COUNTED.map((which) => counted(of, group, which)),
        textCell(group.outlet?.slug ?? ALL),
      ]),
  });
}

export function crossTables(of: CrossOf): Table[] {
  return [cellsTable(of), countsTable(of)];
}
