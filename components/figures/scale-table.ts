import { type MarkState, markText } from "@/lib/comparison/mark";
import { lazyTable } from "./lazy-table";
import { percent } from "./numbers";
import { codeName, type ScaleOf, type ScaleOutlet, scaleNumber } from "./scale-variable";
import type { Cell, Table } from "./sheet";
import {
  booleanCell,
  codeColumnKey,
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

function hasHidden({ rows }: ScaleOf): boolean {
  return rows.some(({ of }) => of.hidden > 0);
}

const statesOf = (of: ScaleOf) => STATES.filter((state) => state !== "hidden" || hasHidden(of));

function countCells(of: ScaleOf, outlet: ScaleOutlet): Cell[] {
  const { context, variable } = of;
  const { distribution, contested, notAnnotated, hidden, n } = outlet.of;
  const cell = (at: { state: MarkState; code: string | null; value: string; count: number }) => {
    const { state, code, value, count } = at;
    const n = outlet.quotes;
    const share = n > 0 ? percent(count / n, context.locale) : "";
    const told = { outlet: outlet.name, value, count, n, share, doubtful: "no" };
    return openingCell(context, count, () => ({
      mark: markText({ variable: variable.key, code, outlet: outlet.slug, state }),
      label: context.words("scale.segment", told),
    }));
  };
  const counts = { contested, "not-annotated": notAnnotated, hidden };
  const withValue = context.words("scale.heads.n");
  return [
    cell({
      state: "any",
      code: null,
      value: context.words("scale.heads.quotes"),
      count: outlet.quotes,
    }),
    ...distribution.map(({ code, count }) =>
      cell({ state: "present", code, value: codeName(variable, code), count }),
    ),
    ...statesOf(of).map((state) =>
      cell({
        state,
        code: null,
        value: context.words(`scale.state.${state}`),
        count: counts[state],
      }),
    ),
    cell({ state: "present", code: null, value: withValue, count: n }),
  ];
}

function row(of: ScaleOf, outlet: ScaleOutlet): Cell[] {
  const { context } = of;
  const { mean, few } = outlet.of;
  const format = (value: number) => scaleNumber(of, value);
  return [
    textCell(outlet.name),
    ...countCells(of, outlet),
    numberCell(context, mean.value, format),
    ...intervalCells(context, mean, format),
    reasonCell(context, mean),
    booleanCell(context, few),
    textCell(outlet.slug),
  ];
}

/** The bars as numbers: a row an outlet. */
export function scaleTable(of: ScaleOf): Table {
  const { words } = of.context;
  const head = (key: "quotes" | "n" | "mean" | "reason" | "few" | "outletKey") =>
    words(`scale.heads.${key}`);
  return lazyTable({
    key: of.variable.key,
    caption: words("scale.caption", { variable: of.variable.name }),
    columns: [
      column("outlet_name", words("outlet")),
      column("quotes", head("quotes"), "number"),
      ...of.variable.codes.map(({ key, name }) => column(codeColumnKey(key), name, "number")),
      ...statesOf(of).map((state) =>
        column(state.replace("-", "_"), words(`scale.state.${state}`), "number"),
      ),
      column("n", head("n"), "number"),
      estimateColumn("mean", head("mean"), "n"),
      estimateColumn("low", words("low"), "n"),
      estimateColumn("high", words("high"), "n"),
      column("reason", head("reason")),
      column("few_quotes", head("few")),
      keyColumn("outlet", head("outletKey")),
    ],
    rows: () => of.rows.map((outlet) => row(of, outlet)),
  });
}
