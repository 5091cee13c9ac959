import type { VariableColumn } from "@/lib/columns/columns";
import type { Timeline, TimelinePoint } from "@/lib/comparison/timeline";
import { partialDateText } from "../corpus/partial-date-text";
import type { FigureContext, FigureOutlet } from "./context";
import { plain, signed } from "./numbers";

export type TimelineData = { variable: string; timeline: Timeline };

export type TimelineOutlet = FigureOutlet & { points: TimelinePoint[]; undated: number };
export type Bin = Timeline["bins"][number];

/** A timeline with what its words and drawing ask of it. */
export type TimelineOf = {
  context: FigureContext;
  timeline: Timeline;
  variable: VariableColumn;
  outlets: TimelineOutlet[];
};

export function timelineOf(
  { variable: key, timeline }: TimelineData,
  context: FigureContext,
): TimelineOf {
  const variable = context.variables.find((each) => each.key === key)!;
  const byOutlet = new Map(timeline.outlets.map((each) => [each.outlet, each]));
  const outlets = context.shown.flatMap((index) => {
    const [outlet, of] = [context.outlets[index], byOutlet.get(index)];
    return outlet && of ? [{ ...outlet, points: of.points, undated: of.undated }] : [];
  });
  return { context, timeline, variable, outlets };
}

/** A stretch of time in words: "week of 12 August 2024", "August 2024", "2024". */
export function periodText({ context: { words, locale }, timeline }: TimelineOf, bin: Bin): string {
  if (bin.known !== "step") return partialDateText(bin.key, locale);
  if (timeline.step === "month") return partialDateText(bin.from.slice(0, 7), locale);
  const date = partialDateText(bin.from, locale);
  return timeline.step === "week" ? words("timeline.week", { date }) : date;
}

/** A number of the scale, with its sign where the scale goes below 0. */
export function valueText({ context: { locale }, variable }: TimelineOf, value: number): string {
  const isTwoSided = variable.codes.some((code) => (code.value ?? 0) < 0);
  return isTwoSided ? signed(value, locale) : plain(value, locale);
}

export function hasMean({ mean }: TimelinePoint): boolean {
  return mean.value !== null;
}
