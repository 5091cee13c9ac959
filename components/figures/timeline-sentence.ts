import { daySpan } from "@/lib/columns/days";
import { partialDateText } from "../corpus/partial-date-text";
import { periodEnds } from "./period-text";
import { broadestKnown, coarserText } from "./timeline-step";
import { hasMean, type TimelineOf, valueText } from "./timeline-variable";

function spanText({ context, timeline }: TimelineOf): string {
  const { words, locale } = context;
  const [{ firstDay }, { lastDay }] = [daySpan(timeline.first!)!, daySpan(timeline.last!)!];
  const [first, last] = periodEnds({ firstDay, lastDay });
  const [from, to] = [partialDateText(first, locale), partialDateText(last, locale)];
  if (from === to) return words("timeline.spanOne", { period: from });
  return words("timeline.spanMany", { first: from, last: to });
}

/** What is drawn of it, where that is not what was asked for: a coarser step, fewer outlets. */
function drawnTexts({ context, timeline, outlets, drawn }: TimelineOf): string[] {
  const { words } = context;
  const coarser = coarserText(timeline, words);
  const all = outlets.filter(({ points }) => points.length > 0).length;
  const isLess = drawn.length < outlets.length;
  return [
    ...(coarser === null ? [] : [coarser]),
    ...(isLess ? [words("timeline.leftOut", { drawn: drawn.length, all })] : []),
  ];
}

/** How many quotes when, how well that is known, where most of them are, and what of it is drawn. */
export function timelineSentence(of: TimelineOf): string {
  const { context, timeline, outlets } = of;
  const all = outlets.flatMap((outlet) => outlet.points.map((point) => ({ outlet, point })));
  const most = all.toSorted((a, b) => b.point.quotes - a.point.quotes)[0];
  if (!most) return context.words("timeline.none");
  const total = (those: typeof all) => those.reduce((sum, { point }) => sum + point.quotes, 0);
  const n = total(all);
  const broad = total(all.filter(({ point }) => timeline.bins[point.bin]!.known !== "step"));
  const { outlet, point } = most;
  const { mean } = point;
  const sentence = context.words("timeline.sentence", {
    n,
    outlets: outlets.filter(({ points }) => points.length > 0).length,
    span: spanText(of),
    broad,
    known: broadestKnown(timeline),
    broadAll: broad === n ? "yes" : "no",
    outlet: outlet.name,
    period: of.periods[point.bin]!,
    quotes: point.quotes,
    hasMean: hasMean(point) ? "yes" : "no",
    mean: mean.value === null ? "" : valueText(of, mean.value),
    meanN: point.n,
    few: point.few ? "yes" : "no",
  });
  return [sentence, ...drawnTexts(of)].join(" ");
}
