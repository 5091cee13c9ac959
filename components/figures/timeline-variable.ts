import type { VariableColumn } from "@/lib/columns/columns";
import type { Timeline, TimelinePoint } from "@/lib/comparison/timeline";
import type { FigureContext, FigureOutlet } from "./context";
import { plain, signed } from "./numbers";
import { periodText } from "./period-text";

export type TimelineData = { variable: string; timeline: Timeline };

export type TimelineOutlet = FigureOutlet & Omit<Timeline["outlets"][number], "outlet">;
export type Bin = Timeline["bins"][number];

/** A timeline with what its words and drawing ask of it. */
export type TimelineOf = {
  context: FigureContext;
  timeline: Timeline;
  variable: VariableColumn;
  outlets: TimelineOutlet[];
  /** Those of them that the chart draws. */
  drawn: TimelineOutlet[];
  /** What each bin is called: "August 12 – 18, 2024", "August 2024", "2024". */
  periods: string[];
};

export function timelineOf(
  { variable: key, timeline }: TimelineData,
  context: FigureContext,
): TimelineOf {
  const variable = context.variables.find((each) => each.key === key)!;
  const byOutlet = new Map(timeline.outlets.map((each) => [each.outlet, each]));
  const outlets = context.shown.flatMap((index) => {
    const [outlet, of] = [context.outlets[index], byOutlet.get(index)];
    return outlet && of ? [{ ...of, ...outlet }] : [];
  });
  const drawn = outlets.filter(({ isDrawn }) => isDrawn);
  const periods = timeline.bins.map(({ key }) => periodText(key, context.locale));
  return { context, timeline, variable, outlets, drawn, periods };
}

/** A number of the scale, with its sign where the scale goes below 0. */
export function valueText({ context: { locale }, variable }: TimelineOf, value: number): string {
  const isTwoSided = variable.codes.some((code) => (code.value ?? 0) < 0);
  return isTwoSided ? signed(value, locale) : plain(value, locale);
}

export function hasMean({ mean }: TimelinePoint): boolean {
  return mean.value !== null;
}
