import { type MarkState, markText } from "@/lib/comparison/mark";
import { cellLabel } from "./codes-figure";
import type { CodesOf, CodesOutlet, CodesRow } from "./codes-variable";
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

const STATES = ["contested", "not-annotated", "hidden"] as const;

function row(of: CodesOf, at: { row: CodesRow; outlet: CodesOutlet; index: number }): Cell[] {
  const { context, variable } = of;
  const { words } = context;
  const { row: code, outlet, index } = at;
  const share = code.shares[index]!;
  const counts = {
    contested: share.contested,
    "not-annotated": share.notAnnotated,
    hidden: share.hidden,
  };
  const mark = (state: MarkState) => {
    // A single code is contested as a whole, whichever code is asked about.
    const isWhole = STATES.some((each) => each === state) && variable.select === "one";
    return markText({
      variable: variable.key,
      code: isWhole ? null : code.code,
      outlet: outlet.slug,
      state,
    });
  };
  const told = (state: (typeof STATES)[number]) =>
    words("codes.cellState", {
      outlet: outlet.name,
      code: code.name,
      state: words(`scale.state.${state}`),
      count: counts[state],
    });
  return [
    textCell(code.name),
    textCell(outlet.name),
    openingCell(context, share.count, () => ({
      mark: mark("present"),
      label: cellLabel(of, { outlet, row: code, share }),
    })),
    openingCell(context, share.n, () => ({
      mark: mark("resolved"),
      label: words("resolvedLabel", { outlet: outlet.name, code: code.name, count: share.n }),
    })),
    numberCell(context, share.share.value, of.percent),
    ...intervalCells(context, share.share, of.percent),
    openingCell(context, share.absent, () => ({
      mark: mark("absent"),
      label: words("absentLabel", { outlet: outlet.name, code: code.name, count: share.absent }),
    })),
    ...STATES.map((state) =>
      openingCell(context, counts[state], () => ({ mark: mark(state), label: told(state) })),
    ),
    reasonCell(context, share.share),
    booleanCell(context, share.few),
    textCell(code.code),
    textCell(outlet.slug),
  ];
}

/** The matrix as numbers: a row for each code and outlet, all codes of the codebook. */
export function codesTable(of: CodesOf): Table {
  const { words } = of.context;
  const number = (key: string, head: string) => column(key, head, "number");
  return lazyTable({
    key: of.variable.key,
    caption: words("codes.caption", { variable: of.variable.name }),
    columns: [
      column("code_name", of.variable.name),
      column("outlet_name", words("outlet")),
      number("count", words("codes.heads.count")),
      number("n", words("codes.heads.n")),
      estimateColumn("share", words("codes.heads.share"), "n"),
      estimateColumn("low", words("low"), "n"),
      estimateColumn("high", words("high"), "n"),
      number("absent", words("codes.heads.absent")),
      ...STATES.map((state) => number(state.replace("-", "_"), words(`scale.state.${state}`))),
      column("reason", words("scale.heads.reason")),
      column("few_quotes", words("scale.heads.few")),
      keyColumn("code", words("scale.heads.codeKey")),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      of.rows.flatMap((code) =>
        of.outlets.map((outlet, index) => row(of, { row: code, outlet, index })),
      ),
  });
}
