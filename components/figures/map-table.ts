import type { MapCode, MapOutlet } from "@/lib/comparison/spin-map";
import { apartCells, apartColumns } from "./apart-cells";
import { lazyTable } from "./lazy-table";
import { codeLabel, codeMark, type MapOf, noSpread, outletLabel, outletMark } from "./map-plan";
import { percent, plain } from "./numbers";
import type { Cell, Table, TableColumn } from "./sheet";
import {
  booleanCell,
  column,
  countCell,
  estimateColumn,
  keyColumn,
  numberCell,
  textCell,
} from "./table-cells";
import { codeName } from "./variable-names";

function columns({ context: { words } }: MapOf): TableColumn[] {
  const number = (key: string, head: string) => estimateColumn(key, head, "n");
  return [
    column("n", words("map.table.n"), "number"),
    number("x", "x"),
    number("y", "y"),
    number("mass", words("map.table.mass")),
    number("contribution_1", words("map.table.contribution", { axis: 1 })),
    number("contribution_2", words("map.table.contribution", { axis: 2 })),
    number("quality_1", words("map.table.quality", { axis: 1 })),
    number("quality_2", words("map.table.quality", { axis: 2 })),
    column("few_quotes", words("scale.heads.few")),
  ];
}

function coordinate({ context }: MapOf, value: number): Cell {
  return numberCell(context, value, (each) => plain(each, context.locale, 3));
}

function cells(of: MapOf, point: MapOutlet | MapCode, opens: { mark: string; label: string }) {
  const { context } = of;
  const part = (value: number) =>
    numberCell(context, value, (each) => percent(each, context.locale));
  const { x, y, mass, contributions, quality, n, few } = point;
  return [
    countCell(context, n, opens),
    coordinate(of, x),
    coordinate(of, y),
    ...[mass, ...contributions, ...quality].map(part),
    booleanCell(context, few),
  ];
}

function spreadCells(of: MapOf, { spread }: MapOutlet): Cell[] {
  if (!("reason" in spread)) {
    const { x, y, major, minor, angle } = spread;
    return [x, y, major, minor, angle].map((value) => coordinate(of, value));
  }
  return Array.from({ length: 5 }, () => numberCell(of.context, null, String));
}

/** Where every outlet stands. */
export function mapOutletTable(of: MapOf): Table {
  const { words, outlets } = of.context;
  return lazyTable({
    key: "outlets",
    caption: words("map.table.outlets"),
    columns: [
      column("outlet_name", words("outlet")),
      ...columns(of),
      ...apartColumns(of.context, of),
      estimateColumn("ellipse_x", words("map.table.spreadX"), "n"),
      estimateColumn("ellipse_y", words("map.table.spreadY"), "n"),
      estimateColumn("ellipse_major", words("map.table.major"), "n"),
      estimateColumn("ellipse_minor", words("map.table.minor"), "n"),
      estimateColumn("ellipse_angle", words("map.table.angle"), "n"),
      column("reason", words("map.table.noSpread")),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      of.outlets.map((point) => {
        const { name = "", slug = "" } = outlets[point.outlet] ?? {};
        const why = noSpread(point);
        return [
          textCell(name),
          ...cells(of, point, { mark: outletMark(of, point), label: outletLabel(of, point) }),
          ...apartCells(of.context, { ...of, outlet: point.outlet }),
          ...spreadCells(of, point),
          { value: why, text: why ? words(`map.reason.${why}`) : "" },
          textCell(slug),
        ];
      }),
  });
}

/** Where every code stands. */
export function mapCodeTable(of: MapOf): Table {
  const { context, variable, map } = of;
  const { words } = context;
  return lazyTable({
    key: "codes",
    caption: words("map.table.codes"),
    columns: [
      column("code_name", words("code")),
      ...columns(of),
      keyColumn("code", words("scale.heads.codeKey")),
    ],
    rows: () =>
      map.codes.map((point) => [
        textCell(codeName(context, { variable, code: point.code })),
        ...cells(of, point, { mark: codeMark(of, point), label: codeLabel(of, point) }),
        textCell(point.code),
      ]),
  });
}
