import type { Timeline } from "@/lib/comparison/timeline";
import type { FigureWords } from "./context";

/** Why another step is drawn than the one that was chosen; null where it is that one. */
export function coarserText(
  { asked, step }: Pick<Timeline, "asked" | "step">,
  words: FigureWords,
): string | null {
  if (step === asked) return null;
  return words("timeline.coarser", {
    step: words(`timeline.steps.${step}`),
    asked: words(`timeline.steps.${asked}`),
  });
}

/** How little is known of the dates that stand on broad bands: the step may hold whole months. */
export function broadestKnown({ step }: Pick<Timeline, "step">): "month" | "year" {
  return step === "day" || step === "week" ? "month" : "year";
}
