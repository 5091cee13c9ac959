import { scaleDrawing } from "../charts/drawing/scale-drawing";
import type { FigureContext } from "./context";
import { drawer } from "./drawer";
import { doubtNotes, fewNotes, hiddenNotes, noneNotes } from "./figure-notes";
import { scaleFigure } from "./scale-figure";
import { scaleSentence } from "./scale-sentence";
import { scaleTable } from "./scale-table";
import { type ScaleData, type ScaleOf, scaleOf } from "./scale-variable";
import type { Sheet } from "./sheet";

function notes(of: ScaleOf): string[] {
  const { context, variable, rows } = of;
  const codes = variable.codes.filter(({ key }) => context.isDoubtful(variable.key, key));
  const isDoubtful = context.isDoubtful(variable.key);
  const namesOf = (those: typeof rows) => those.map(({ name }) => name);
  return [
    ...fewNotes(
      context,
      namesOf(rows.filter(({ of: { few, mean } }) => few && mean.value !== null)),
      "mean",
    ),
    ...doubtNotes(context, [
      ...(isDoubtful ? [variable.name] : []),
      ...codes.map(({ name }) => `“${name}”`),
    ]),
    ...noneNotes(context, namesOf(rows.filter(({ quotes }) => quotes === 0))),
    ...hiddenNotes(
      context,
      rows.reduce((sum, { of: { hidden } }) => sum + hidden, 0),
    ),
  ];
}

function about({ context: { words }, chart, variable, isTwoSided }: ScaleOf): string {
  if (chart === "sentiment") return words("scale.aboutSentiment");
  return words(isTwoSided ? "scale.aboutTwoSided" : "scale.aboutOneSided", {
    variable: variable.name,
  });
}

/** How the quotes of each outlet are spread over a scale, with their means: sentiment first of all. */
export function scaleSheet(figure: ScaleData, context: FigureContext): Sheet {
  const of = scaleOf(figure, context);
  const hasQuotes = of.rows.some(({ quotes }) => quotes > 0);
  return {
    chart: figure.chart,
    title: context.words("scale.title", { variable: of.variable.name }),
    sentence: scaleSentence(of),
    about: about(of),
    notes: notes(of),
    missing: hasQuotes ? null : context.words("scale.noQuotes"),
    draw: drawer(() => scaleFigure(of), scaleDrawing),
    tables: [scaleTable(of)],
  };
}
