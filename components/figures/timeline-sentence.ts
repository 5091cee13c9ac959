import { daySpan } from "@/lib/columns/days";
import { partialDateText } from "../corpus/partial-date-text";
import type { TimelineOf } from "./timeline-variable";
import { hasMean, periodText, valueText } from "./timeline-variable";

/** All bins together as one partial date, or null when they are of several. */
function onePeriod({ timeline: { bins, first, last } }: TimelineOf): string | null {
  const [from, to] = [first ?? "", last ?? ""];
  if (bins.length === 1 && bins[0]!.known !== "step") return bins[0]!.key;
  if (from === to) return from;
  for (const length of [7, 4]) {
    const period = from.slice(0, length);
    const span = daySpan(period);
    const isWhole = span?.firstDay === daySpan(from)?.firstDay;
    if (isWhole && span?.lastDay === daySpan(to)?.lastDay) return period;
  }
  return null;
}

function spanText(of: TimelineOf): string {
  const { context, timeline } = of;
  const { words, locale } = context;
  const period = onePeriod(of);
  if (period !== null)
    return words("timeline.spanOne", { period: partialDateText(period, locale) });
  return words("timeline.spanMany", {
    first: partialDateText(timeline.first ?? "", locale),
    last: partialDateText(timeline.last ?? "", locale),
  });
}

/** How many quotes when, how well that is known, and where most of them are. */
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
  return context.words("timeline.sentence", {
    n,
    outlets: outlets.filter(({ points }) => points.length > 0).length,
    span: spanText(of),
    broad,
    broadAll: broad === n ? "yes" : "no",
    outlet: outlet.name,
    period: periodText(of, timeline.bins[point.bin]!),
    quotes: point.quotes,
    hasMean: hasMean(point) ? "yes" : "no",
    mean: mean.value === null ? "" : valueText(of, mean.value),
    meanN: point.n,
    few: point.few ? "yes" : "no",
  });
}
