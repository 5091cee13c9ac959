import type { Comparison } from "@/lib/comparison/comparison";
import { type Finding, findings } from "@/lib/comparison/findings";
import type { AlphaOf } from "@/lib/workers/study-alphas-job";
import { figureUnder, type LoadedStudy } from "./load-sheet";

const unknown = { value: null, reason: "no-unit-with-two-values", units: 0 } as const;

/** The facts of the summary under a search, from the figures that its charts show. */
export async function loadFindings(
  study: LoadedStudy,
  { figures, alphaOf }: { figures: Comparison; alphaOf: AlphaOf },
): Promise<Finding[]> {
  const [contrast, distance] = await Promise.all([
    figureUnder(study, { chart: "contrast", variable: null }),
    figureUnder(study, { chart: "distance", variable: null }),
  ]);
  return findings({
    outlets: figures.outlets,
    named: study.columns.outlets,
    contrasts: contrast?.kind === "contrast" ? contrast.outlets : [],
    distances: distance?.kind === "distance" ? distance : null,
    alphas: {
      sentiment: alphaOf("sentiment")?.variable ?? unknown,
      frame: alphaOf("frame")?.variable ?? unknown,
    },
  });
}
