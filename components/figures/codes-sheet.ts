import { codesDrawing } from "../charts/drawing/codes-drawing";
import { codesGrid } from "../charts/drawing/codes-grid";
import { codesFigure, withoutValue } from "./codes-figure";
import { codesSentence } from "./codes-sentence";
import { codesTable } from "./codes-table";
import { type CodesData, type CodesOf, codesOf, isManyOutlets } from "./codes-variable";
import type { FigureContext } from "./context";
import { drawer } from "./drawer";
import { doubtNotes, fewNotes, hiddenNotes, noneNotes } from "./figure-notes";
import type { Sheet } from "./sheet";

function about({ chart, context: { words }, variable }: CodesOf): string {
  const told = { variable: variable.name };
  const shares =
    chart === "frames"
      ? words("codes.aboutFrames")
      : words(variable.select === "many" ? "codes.aboutMany" : "codes.aboutOne", told);
  return `${shares} ${words("codes.aboutStates")}`;
}

function notes(of: CodesOf): string[] {
  const { context, outlets, rows, variable } = of;
  const named = (those: typeof outlets) => those.map(({ name }) => name);
  const doubtful = rows.filter(({ code }) => context.isDoubtful(variable.key, code));
  return [
    ...fewNotes(
      context,
      named(
        outlets.filter(({ codes }) => codes.some(({ n, few, count }) => few && n > 0 && count > 0)),
      ),
      isManyOutlets(of) ? "dashed" : "hollow",
    ),
    ...doubtNotes(
      context,
      doubtful.map(({ name }) => `“${name}”`),
    ),
    ...noneNotes(context, named(outlets.filter(({ quotes }) => quotes === 0))),
    ...hiddenNotes(
      context,
      outlets.reduce((sum, outlet) => sum + withoutValue(of, outlet).hidden, 0),
    ),
  ];
}

function missing({ context: { words }, outlets, rows, variable }: CodesOf): string | null {
  if (rows.length === 0) return words("codes.noCodes", { variable: variable.name });
  return outlets.some(({ quotes }) => quotes > 0) ? null : words("scale.noQuotes");
}

/** How often each outlet uses each code of a variable: frames first of all. */
export function codesSheet(figure: CodesData, context: FigureContext): Sheet {
  const of = codesOf(figure, context);
  const { words } = context;
  return {
    chart: figure.chart,
    title:
      figure.chart === "frames"
        ? words("codes.titleFrames")
        : words("codes.title", { variable: of.variable.name }),
    sentence: codesSentence(of),
    about: about(of),
    notes: notes(of),
    missing: missing(of),
    draw: drawer(() => codesFigure(of), isManyOutlets(of) ? codesGrid : codesDrawing),
    tables: [codesTable(of)],
  };
}
