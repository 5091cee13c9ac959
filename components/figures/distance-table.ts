import type { SpinDistance } from "@/lib/comparison/spin-distance";
import { apartCells, apartColumns } from "./apart-cells";
import {
  type DistanceOf,
  distanceLabel,
  distanceOpens,
  distanceText,
  pairLabel,
  pairOpens,
} from "./distance-plan";
import { lazyTable } from "./lazy-table";
import { plain } from "./numbers";
import type { Cell, Table } from "./sheet";
import {
  booleanCell,
  column,
  countCell,
  estimateColumn,
  intervalCells,
  keyColumn,
  numberCell,
  textCell,
} from "./table-cells";

function opens(of: DistanceOf, row: SpinDistance): { mark: string; label: string } | undefined {
  const mark = distanceOpens(of, row);
  return mark ? { mark, label: distanceLabel(of, row) } : undefined;
}

/** What a distance opens: the quotes of both outlets where both are shown, or else those of the row. */
function bothOpen(of: DistanceOf, row: SpinDistance, other: SpinDistance | undefined) {
  const mark = other && pairOpens(of, row, other);
  return mark ? { mark, label: pairLabel(of, row, other) } : opens(of, row);
}

function reasonCell({ context: { words } }: DistanceOf, { distance }: SpinDistance): Cell {
  const from = distance.value === null ? distance : distance.interval;
  if (!("reason" in from)) return { value: null, text: "" };
  return { value: from.reason, text: words(`distance.reason.${from.reason}`) };
}

/** Each outlet's distance from the reference, nearest first. */
export function distanceTable(of: DistanceOf): Table {
  const { context, reference, figure } = of;
  const { words, locale, outlets } = context;
  const from = of.rows.find(({ isReference }) => isReference);
  const number = (value: number) => plain(value, locale, 3);
  return lazyTable({
    key: "distance",
    caption: words("distance.table.caption", { reference }),
    columns: [
      column("outlet_name", words("outlet")),
      column("n", words("distance.table.n"), "number"),
      column("distance", words("distance.table.distance"), "number"),
      estimateColumn("low", words("low"), "distance"),
      estimateColumn("high", words("high"), "distance"),
      ...apartColumns(context, figure),
      column("few_quotes", words("scale.heads.few")),
      column("reason", words("scale.heads.reason")),
      column("is_reference", words("distance.table.isReference")),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      of.rows.map((row) => {
        const { distance, n, few, isReference } = row;
        const { name = "", slug = "" } = outlets[row.outlet] ?? {};
        return [
          textCell(name),
          countCell(context, n, opens(of, row)),
          {
            ...numberCell(context, distance.value, number),
            ...(distance.value === null ? {} : bothOpen(of, row, from)),
          },
          ...intervalCells(context, distance, number),
          ...apartCells(context, { ...figure, outlet: row.outlet }),
          booleanCell(context, few),
          reasonCell(of, row),
          booleanCell(context, isReference),
          textCell(slug),
        ];
      }),
  });
}

/** The distance between every two outlets; a column an outlet, in the order of the rows. */
export function matrixTable(of: DistanceOf): Table {
  const { figure, context, rows } = of;
  const { words, outlets } = context;
  const named = rows.map(({ outlet }) => outlets[outlet]);
  return lazyTable({
    key: "matrix",
    caption: words("distance.matrix.caption"),
    columns: [
      column("outlet_name", words("outlet")),
      column("n", words("distance.table.n"), "number"),
      ...named.map((outlet) =>
        column(`from_${outlet?.slug.replaceAll("-", "_")}`, outlet?.name ?? "", "number"),
      ),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      rows.map((row, at) => [
        textCell(named[at]?.name ?? ""),
        countCell(context, row.n, opens(of, row)),
        ...rows.map((other) => {
          const value = figure.matrix[row.outlet]?.[other.outlet] ?? null;
          return {
            ...numberCell(context, value, (each) => distanceText(context, each)),
            ...(value === null ? {} : bothOpen(of, row, other)),
          };
        }),
        textCell(named[at]?.slug ?? ""),
      ]),
  });
}
