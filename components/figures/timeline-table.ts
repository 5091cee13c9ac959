import { markText } from "@/lib/comparison/mark";
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
  reasonCell,
  textCell,
} from "./table-cells";
import { valuesMark, volumeMark } from "./timeline-figure";
import { type TimelineOf, type TimelineOutlet, valueText } from "./timeline-variable";

const STATES = ["contested", "not-annotated", "hidden"] as const;
type Point = TimelineOutlet["points"][number];

function row(of: TimelineOf, outlet: TimelineOutlet, point: Point): Cell[] {
  const { context, timeline, variable } = of;
  const { words } = context;
  const bin = timeline.bins[point.bin]!;
  const at = { outlet, point, bin };
  const format = (value: number) => valueText(of, value);
  const counts = {
    contested: point.contested,
    "not-annotated": point.notAnnotated,
    hidden: point.hidden,
  };
  const period = of.periods[point.bin]!;
  const told = { outlet: outlet.name, code: period };
  const known = bin.known === "step" ? timeline.step : bin.known;
  return [
    textCell(outlet.name),
    textCell(period),
    openingCell(context, point.quotes, () => volumeMark(of, at)),
    openingCell(context, point.n, () => valuesMark(of, at)),
    ...STATES.map((state) =>
      openingCell(context, counts[state], () => ({
        mark: markText({
          variable: variable.key,
          code: null,
          outlet: outlet.slug,
          state,
          during: bin.key,
        }),
        label: words("codes.cellState", {
          ...told,
          state: words(`scale.state.${state}`),
          count: counts[state],
        }),
      })),
    ),
    numberCell(context, point.mean.value, format),
    ...intervalCells(context, point.mean, format),
    reasonCell(context, point.mean),
    booleanCell(context, point.few),
    textCell(bin.from),
    textCell(bin.to),
    textCell(words(`timeline.step.${known}`), known),
    booleanCell(context, outlet.isDrawn),
    textCell(outlet.slug),
  ];
}

/** The panels as numbers: a row for each outlet and stretch of time. */
export function timelineTable(of: TimelineOf): Table {
  const { words } = of.context;
  const head = (key: "period" | "quotes" | "n" | "mean" | "from" | "to" | "known" | "drawn") =>
    words(`timeline.heads.${key}`);
  const number = (key: string, text: string) => column(key, text, "number");
  return lazyTable({
    key: "timeline",
    caption: words("timeline.caption", { variable: of.variable.name }),
    columns: [
      column("outlet_name", words("outlet")),
      column("period", head("period")),
      number("quotes", head("quotes")),
      number("n", head("n")),
      ...STATES.map((state) => number(state.replace("-", "_"), words(`scale.state.${state}`))),
      estimateColumn("mean", head("mean"), "n"),
      estimateColumn("low", words("low"), "n"),
      estimateColumn("high", words("high"), "n"),
      column("reason", words("scale.heads.reason")),
      column("few_quotes", words("scale.heads.few")),
      column("from", head("from")),
      column("to", head("to")),
      column("known", head("known")),
      { ...keyColumn("drawn", head("drawn")), isForFiles: of.drawn.length === of.outlets.length },
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      of.outlets.flatMap((outlet) => outlet.points.map((point) => row(of, outlet, point))),
  });
}
