import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import type { MeanMark } from "../charts/mean-line";
import { signed } from "../figures/numbers";
import { markLink, type View, type Words } from "./view";

/** How far the scale goes to either side of 0. */
export function scaleEnd({ variables }: View): number {
  return Math.max(1, ...variables.sentiment.codes.map(({ value }) => Math.abs(value ?? 0)));
}

/** The mark of an outlet's mean, or null when it has none. */
export function meanMark(
  view: View,
  outlet: ComparisonOutlet,
  { words, locale }: { words: Words; locale: string },
): MeanMark | null {
  const { mean, n } = outlet.sentiment;
  if (mean.value === null) return null;
  const end = scaleEnd(view);
  const range = "reason" in mean.interval ? null : mean.interval;
  const told = { outlet: outlet.name, mean: signed(mean.value, locale), n };
  const label = range
    ? words("sentiment.meanLabel", {
        ...told,
        low: signed(range.low, locale),
        high: signed(range.high, locale),
      })
    : words("sentiment.meanLabelFew", told);
  const { key: variable } = view.variables.sentiment;
  return {
    ...markLink(view, { variable, code: null, outlet: outlet.slug, state: "present" }),
    place: mean.value / end,
    interval: range && { low: range.low / end, high: range.high / end },
    label,
    isDoubtful: view.isDoubtful(variable),
  };
}
