import type { CodeContrast } from "@/lib/comparison/contrast";
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

type Row = { outlet: number; variable: string; contrast: CodeContrast };

function columns({ words }: FigureContext): TableColumn[] {
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
    column("distinct", words("contrast.table.distinct")),
    column("few_quotes", words("scale.heads.few")),
    column("reason", words("scale.heads.reason")),
    keyColumn("outlet", words("scale.heads.outletKey")),
    keyColumn("code", words("scale.heads.codeKey")),
  ];
}

function cells(context: FigureContext, row: Row): Cell[] {
  const { words, locale, outlets } = context;
  const { variable, contrast } = row;
  const { code, own, others, difference, logOdds, distinct, few } = contrast;
  const { name = "", slug = "" } = outlets[row.outlet] ?? {};
  const mark = contrastOpens(context, row);
  const opens = mark ? { mark, label: contrastLabel(context, row) } : undefined;
  const share = ({ count, n }: { count: number; n: number }) =>
    numberCell(context, n > 0 ? count / n : null, (value) => percent(value, locale));
  const inPoints = (value: number) => points(value, locale);
  const tested = "reason" in logOdds ? null : logOdds;
  const reason = "reason" in logOdds ? logOdds.reason : null;
  return [
    textCell(name),
    textCell(codeName(context, { variable, code })),
    countCell(context, own.count, opens),
    countCell(context, own.n),
    share(own),
    countCell(context, others.count),
    countCell(context, others.n),
    share(others),
    numberCell(context, difference.value, inPoints),
    ...intervalCells(context, difference, inPoints),
    numberCell(context, tested?.z ?? null, (value) => signed(value, locale)),
    numberCell(context, tested?.adjusted ?? null, (value) => plain(value, locale, 3)),
    booleanCell(context, distinct),
    booleanCell(context, few),
    { value: reason, text: reason ? words(`contrast.reason.${reason}`) : "" },
    textCell(slug),
    textCell(code),
  ];
}

/** Every code of every outlet shown, in the order of study and codebook. */
export function contrastTable(
  { variable, outlets }: ContrastFigure,
  context: FigureContext,
): Table {
  return {
    key: "contrast",
    caption: context.words("contrast.table.caption"),
    columns: columns(context),
    rows: context.shown.flatMap((outlet) => {
      const { codes = [] } = outlets.find((each) => each.outlet === outlet) ?? {};
      return codes.map((contrast) => cells(context, { outlet, variable, contrast }));
    }),
  };
}
