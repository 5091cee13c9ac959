import type { CodeContrast } from "@/lib/comparison/contrast";
import { markText } from "@/lib/comparison/mark";
import { apartCells, apartColumns } from "./apart-cells";
import type { FigureContext } from "./context";
import { type ContrastFigure, contrastLabel, contrastOpens } from "./contrast-plan";
import { lazyTable } from "./lazy-table";
import { percent, plain, points, signed } from "./numbers";
import type { Cell, Table, TableColumn } from "./sheet";
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
import { codeName } from "./variable-names";

type Row = { outlet: number; figure: ContrastFigure; contrast: CodeContrast };

function columns(context: FigureContext, variable: string): TableColumn[] {
  const { words } = context;
  const number = (key: string, head: string) => column(key, head, "number");
  return [
    column("outlet_name", words("outlet")),
    column("code_name", words("code")),
    number("count", words("contrast.table.count")),
    number("n", words("contrast.table.n")),
    estimateColumn("share", words("contrast.table.share"), "n"),
    number("others_count", words("contrast.table.othersCount")),
    number("others_n", words("contrast.table.othersN")),
    estimateColumn("others_share", words("contrast.table.othersShare"), "others_n"),
    number("difference", words("contrast.table.difference")),
    estimateColumn("low", words("low"), "difference"),
    estimateColumn("high", words("high"), "difference"),
    estimateColumn("log_odds_z", words("contrast.table.z"), "difference"),
    estimateColumn("adjusted_p", words("contrast.table.adjusted"), "difference"),
    ...apartColumns(context, { variable }),
    column("distinct", words("contrast.table.distinct")),
    column("few_quotes", words("scale.heads.few")),
    column("reason", words("scale.heads.reason")),
    keyColumn("outlet", words("scale.heads.outletKey")),
    keyColumn("code", words("scale.heads.codeKey")),
  ];
}

type Opened = Omit<Row, "figure"> & { variable: string };

/** What a count of one side opens, with what it says in words. */
function sideOpens(
  context: FigureContext,
  of: Opened & { state: "present" | "resolved"; side: "own" | "others" },
) {
  const { contrast, outlet, variable, state, side } = of;
  const mark = contrastOpens(context, of);
  if (!mark) return undefined;
  const { count, n } = contrast[side];
  const told = {
    outlet: context.outlets[outlet]?.name ?? "",
    code: codeName(context, { variable, code: contrast.code }),
    count: state === "present" ? count : n,
  };
  if (side === "others") return { mark, label: context.words(`contrast.others.${state}`, told) };
  const isCarried = state === "present";
  return {
    mark,
    label: isCarried ? contrastLabel(context, of) : context.words("resolvedLabel", told),
  };
}

/** The difference, which opens the quotes of both sides. */
function differenceCell(context: FigureContext, { contrast, outlet, variable }: Opened): Cell {
  const { difference, code, own, others } = contrast;
  const inPoints = (value: number) => points(value, context.locale);
  const cell = numberCell(context, difference.value, inPoints);
  if (difference.value === null) return cell;
  const label = context.words("contrast.both", {
    outlet: context.outlets[outlet]?.name ?? "",
    code: codeName(context, { variable, code }),
    total: own.n + others.n,
    difference: inPoints(difference.value),
    low: inPoints(difference.interval.low),
    high: inPoints(difference.interval.high),
  });
  return { ...cell, mark: markText({ variable, code, outlet: null, state: "resolved" }), label };
}

function cells(context: FigureContext, row: Row): Cell[] {
  const { words, locale, outlets } = context;
  const { contrast, outlet } = row;
  const { variable, apart } = row.figure;
  const { code, own, others, difference, logOdds, distinct, few } = contrast;
  const { name = "", slug = "" } = outlets[outlet] ?? {};
  const named = { contrast, outlet, variable };
  const counted = (side: "own" | "others", state: "present" | "resolved") => {
    const { count, n } = contrast[side];
    const opens = sideOpens(context, { ...named, side, state });
    return countCell(context, state === "present" ? count : n, opens);
  };
  const share = ({ count, n }: { count: number; n: number }) =>
    numberCell(context, n > 0 ? count / n : null, (value) => percent(value, locale));
  const inPoints = (value: number) => points(value, locale);
  const tested = "reason" in logOdds ? null : logOdds;
  const reason = "reason" in logOdds ? logOdds.reason : null;
  return [
    textCell(name),
    textCell(codeName(context, { variable, code })),
    counted("own", "present"),
    counted("own", "resolved"),
    share(own),
    counted("others", "present"),
    counted("others", "resolved"),
    share(others),
    differenceCell(context, named),
    ...intervalCells(context, difference, inPoints),
    numberCell(context, tested?.z ?? null, (value) => signed(value, locale)),
    numberCell(context, tested?.adjusted ?? null, (value) => plain(value, locale, 3)),
    ...apartCells(context, { apart, variable, outlet }),
    booleanCell(context, distinct),
    booleanCell(context, few),
    { value: reason, text: reason ? words(`contrast.reason.${reason}`) : "" },
    textCell(slug),
    textCell(code),
  ];
}

/** Every code of every outlet shown, in the order of study and codebook. */
export function contrastTable(figure: ContrastFigure, context: FigureContext): Table {
  return lazyTable({
    key: "contrast",
    caption: context.words("contrast.table.caption"),
    columns: columns(context, figure.variable),
    rows: () =>
      context.shown.flatMap((outlet) => {
        const { codes = [] } = figure.outlets.find((each) => each.outlet === outlet) ?? {};
        return codes.map((contrast) => cells(context, { outlet, figure, contrast }));
      }),
  });
}
