import { timelineDrawing } from "../charts/drawing/timeline-drawing";
import type { FigureContext } from "./context";
import { drawer } from "./drawer";
import { doubtNotes, hiddenNotes, someOf } from "./figure-notes";
import type { Sheet } from "./sheet";
import { timelineFigure } from "./timeline-figure";
import { timelineSentence } from "./timeline-sentence";
import { timelineTable } from "./timeline-table";
import { hasMean, type TimelineData, type TimelineOf, timelineOf } from "./timeline-variable";

/** Which outlets the chart leaves out. */
function leftOutNotes({ context, outlets }: TimelineOf): string[] {
  const names = outlets.flatMap(({ isDrawn, points, name }) =>
    isDrawn || points.length === 0 ? [] : [name],
  );
  if (names.length === 0) return [];
  const told = { count: names.length, outlets: someOf(context, names) };
  return [context.words("timeline.leftOutNote", told)];
}

function notes(of: TimelineOf): string[] {
  const { context, outlets, variable } = of;
  const { words } = context;
  const few = of.drawn.filter(({ points }) => points.some((each) => each.few && hasMean(each)));
  const undated = outlets.filter((outlet) => outlet.undated > 0);
  const names = undated.map(({ name: outlet, undated: count }) =>
    words("timeline.undatedOf", { outlet, count }),
  );
  const count = undated.reduce((sum, outlet) => sum + outlet.undated, 0);
  const hidden = outlets
    .flatMap(({ points }) => points)
    .reduce((sum, point) => sum + point.hidden, 0);
  return [
    ...leftOutNotes(of),
    ...(few.length > 0
      ? [
          words("timeline.fewNote", {
            outlets: someOf(
              context,
              few.map(({ name }) => name),
            ),
          }),
        ]
      : []),
    ...doubtNotes(context, context.isDoubtful(variable.key) ? [variable.name] : []),
    ...(count > 0
      ? [words("timeline.undatedNote", { count, outlets: someOf(context, names) })]
      : []),
    ...hiddenNotes(context, hidden),
  ];
}

/** How many quotes each outlet has over time, with their mean: a panel an outlet. */
export function timelineSheet(figure: TimelineData, context: FigureContext): Sheet {
  const of = timelineOf(figure, context);
  const told = { variable: of.variable.name };
  const hasDated = of.outlets.some(({ points }) => points.length > 0);
  return {
    chart: "timeline",
    title: context.words("timeline.title", told),
    sentence: timelineSentence(of),
    about: context.words("timeline.about", told),
    notes: notes(of),
    missing: hasDated ? null : context.words("timeline.none"),
    draw: drawer(() => timelineFigure(of), timelineDrawing),
    tables: [timelineTable(of)],
  };
}
