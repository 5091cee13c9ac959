import type { MeanMark } from "../charts/mean-line";
import type { LinkedSegment, SentimentBar } from "../charts/sentiment-layout";
import { scaleMean, scaleSegments } from "../figures/scale-figure";
import type { ScaleOf, ScaleOutlet } from "../figures/scale-variable";
import { linkOf, type View } from "./view";

/** What the page's chart draws of an outlet: its bar, with the words of the figure and a link for each part. */
export function sentimentBar(view: View, of: ScaleOf, outlet: ScaleOutlet): SentimentBar {
  const segments = scaleSegments(of, outlet).map((segment): LinkedSegment => {
    const { mark, kind, value, count, label, isDoubtful, from, to } = segment;
    return { mark, kind, value, count, label, isDoubtful, from, to, ...linkOf(view, mark) };
  });
  return { slug: outlet.slug, segments };
}

/** From a part of the line to its place around the middle. */
const around = (part: number) => 2 * part - 1;

/** The mark of an outlet's mean, or null when it has none. */
export function sentimentMean(view: View, of: ScaleOf, outlet: ScaleOutlet): MeanMark | null {
  const mean = scaleMean(of, outlet);
  if (!mean) return null;
  const { part, interval, doubtful, mark, label } = mean;
  return {
    ...linkOf(view, mark),
    mark,
    label,
    place: around(part),
    interval: interval && { low: around(interval.low), high: around(interval.high) },
    isDoubtful: doubtful,
  };
}
