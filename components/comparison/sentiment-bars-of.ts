import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import { placedSegments, type SegmentInput, type SentimentBar } from "../charts/sentiment-layout";
import { markLink, type View, type Words } from "./view";

type State = "contested" | "not-annotated" | "hidden";

/** What the chart draws of an outlet: its bar, with a link and words for each segment. */
export function sentimentBar(view: View, outlet: ComparisonOutlet, words: Words): SentimentBar {
  const { slug, name, n } = outlet;
  const { key: variable, codes } = view.variables.sentiment;
  const { distribution, contested, notAnnotated, hidden } = outlet.sentiment;
  const told = (value: string, count: number) => ({
    name: value,
    count,
    label: words("sentiment.segment", { outlet: name, value, count, n }),
    amount: words("amountShare", { count, n, share: n > 0 ? count / n : 0 }),
  });
  const values = distribution.map(({ code, value, count }): SegmentInput => {
    const named = codes.find(({ key }) => key === code)?.name ?? code;
    const link = markLink(view, { variable, code, outlet: slug, state: "present" });
    const isDoubtful = view.isDoubtful(variable, code);
    return { ...link, ...told(named, count), kind: "code", value, isDoubtful };
  });
  const apart = (state: State, count: number): SegmentInput => {
    const link = markLink(view, { variable, code: null, outlet: slug, state });
    return {
      ...link,
      ...told(words(`state.${state}`), count),
      kind: state,
      value: null,
      isDoubtful: false,
    };
  };
  const without = [
    apart("contested", contested),
    apart("not-annotated", notAnnotated),
    apart("hidden", hidden),
  ];
  return { slug, name, n, segments: placedSegments([...values, ...without], n) };
}
