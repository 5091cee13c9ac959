import type { Apart } from "@/lib/comparison/apart";
import { markText } from "@/lib/comparison/mark";
import type { FigureContext } from "./context";
import { hiddenNotes } from "./figure-notes";
import type { Cell, TableColumn } from "./sheet";
import { column, openingCell } from "./table-cells";
import { variableName } from "./variable-names";

const STATES = ["contested", "not-annotated", "hidden"] as const;

type ApartOf = { apart: readonly Apart[]; variable: string };

function countsOf({ apart }: ApartOf, outlet: number) {
  const found = apart.find((each) => each.outlet === outlet);
  return {
    contested: found?.contested ?? 0,
    "not-annotated": found?.notAnnotated ?? 0,
    hidden: found?.hidden ?? 0,
  };
}

/** Columns for what stands apart, with something before their keys where a table has them twice. */
export function apartColumns(
  context: FigureContext,
  { variable, prefix = "" }: { variable: string; prefix?: string },
): TableColumn[] {
  const name = variableName(context, variable);
  return STATES.map((state) => {
    const key = `${prefix}${state.replace("-", "_")}`;
    return column(key, context.words(`apart.heads.${state}`, { variable: name }), "number");
  });
}

/** Of the whole outlet, whichever code the row is about; what the filters leave out opens nothing. */
export function apartCells(context: FigureContext, of: ApartOf & { outlet: number }): Cell[] {
  const { words, outlets, shown } = context;
  const counts = countsOf(of, of.outlet);
  const { slug = null, name = "" } = outlets[of.outlet] ?? {};
  const isShown = shown.includes(of.outlet);
  return STATES.map((state) => {
    const count = counts[state];
    const told = { outlet: name, variable: variableName(context, of.variable), count };
    const opens = () => ({
      mark: markText({ variable: of.variable, code: null, outlet: slug, state }),
      label: words("apart.cell", { ...told, state: words(`scale.state.${state}`) }),
    });
    const cell = openingCell(context, count, opens);
    return isShown ? cell : { value: cell.value, text: cell.text };
  });
}

type Noted = {
  outlets: readonly number[];
  /** Whether the figure counts in other ways beside resolved values, in which these quotes may count. */
  isManyWays?: boolean;
};

/** How many quotes of the outlets named are contested or not annotated, and so in no number. */
function valueNotes(context: FigureContext, of: ApartOf & Noted) {
  const { words, variables } = context;
  const sum = (state: "contested" | "not-annotated") =>
    of.outlets.reduce((total, outlet) => total + countsOf(of, outlet)[state], 0);
  const variable = variableName(context, of.variable);
  const isMany = variables.find(({ key }) => key === of.variable)?.select === "many";
  const ways = of.isManyWays ? "yes" : "no";
  const contested = { variable, count: sum("contested"), many: isMany ? "yes" : "no", ways };
  const notAnnotated = { variable, count: sum("not-annotated") };
  return [
    ...(contested.count > 0 ? [words("apart.contestedNote", contested)] : []),
    ...(notAnnotated.count > 0 ? [words("apart.notAnnotatedNote", notAnnotated)] : []),
  ];
}

/** What the numbers of a figure leave out, of the outlets named; of two variables one after the other. */
export function apartNotes(
  context: FigureContext,
  { of, ...noted }: Noted & { of: readonly ApartOf[] },
): string[] {
  const [first] = of;
  // Hidden is a quote, whichever variable is asked about.
  const hidden = noted.outlets.reduce(
    (sum, at) => sum + (first ? countsOf(first, at).hidden : 0),
    0,
  );
  return [
    ...of.flatMap((each) => valueNotes(context, { ...each, ...noted })),
    ...hiddenNotes(context, hidden),
  ];
}
