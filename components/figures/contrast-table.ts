import type { CodeContrast } from "@/lib/comparison/contrast";
import { apartCells, apartColumns } from "./apart-cells";
import type { FigureContext } from "./context";
import { type ContrastFigure, contrastLabel, contrastOpens } from "./contrast-plan";
import { percent, plain, points, signed } from "./numbers";
import type { Cell, Table, TableColumn } from "./sheet";
import {
  booleanCell,
  column,
  countCell,
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
    number("share", words("contrast.table.share")),
    number("others_count", words("contrast.table.othersCount")),
    number("others_n", words("contrast.table.othersN")),
    number("others_share", words("contrast.table.othersShare")),
    number("difference", words("contrast.table.difference")),
    number("low", words("low")),
    number("high", words("high")),
    number("log_odds_z", words("contrast.table.z")),
    number("adjusted_p", words("contrast.table.adjusted")),
    ...apartColumns(context, { variable }),
    column("distinct", words("contrast.table.distinct")),
    column("few_quotes", words("scale.heads.few")),
    column("reason", words("scale.heads.reason")),
    keyColumn("outlet", words("scale.heads.outletKey")),
    keyColumn("code", words("scale.heads.codeKey")),
  ];
}

/** What n opens: the quotes on which the code is decided. */
function resolvedOpens(context: FigureContext, named: Omit<Row, "figure"> & { variable: string }) {
  const { contrast, outlet, variable } = named;
  const mark = contrastOpens(context, { ...named, state: "resolved" });
  if (!mark) return undefined;
  const label = context.words("resolvedLabel", {
    outlet: context.outlets[outlet]?.name ?? "",
    code: codeName(context, { variable, code: contrast.code }),
    count: contrast.own.n,
  });
  return { mark, label };
}

function cells(context: FigureContext, row: Row): Cell[] {
  const { words, locale, outlets } = context;
  const { contrast, outlet } = row;
  const { variable, apart } = row.figure;
  const { code, own, others, difference, logOdds, distinct, few } = contrast;
  const { name = "", slug = "" } = outlets[outlet] ?? {};
  const named = { contrast, outlet, variable };
  const mark = contrastOpens(context, { ...named, state: "present" });
  const opens = mark ? { mark, label: contrastLabel(context, named) } : undefined;
  const share = ({ count, n }: { count: number; n: number }) =>
    numberCell(context, n > 0 ? count / n : null, (value) => percent(value, locale));
  const inPoints = (value: number) => points(value, locale);
  const tested = "reason" in logOdds ? null : logOdds;
  const reason = "reason" in logOdds ? logOdds.reason : null;
  return [
    textCell(name),
    textCell(codeName(context, { variable, code })),
    countCell(context, own.count, opens),
    countCell(context, own.n, resolvedOpens(context, named)),
    share(own),
    countCell(context, others.count),
    countCell(context, others.n),
    share(others),
    numberCell(context, difference.value, inPoints),
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
  return {
    key: "contrast",
    caption: context.words("contrast.table.caption"),
    columns: columns(context, figure.variable),
    rows: context.shown.flatMap((outlet) => {
      const { codes = [] } = figure.outlets.find((each) => each.outlet === outlet) ?? {};
      return codes.map((contrast) => cells(context, { outlet, figure, contrast }));
    }),
  };
}
