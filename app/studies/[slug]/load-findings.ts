import type { Comparison } from "@/lib/comparison/comparison";
import { type Finding, findings } from "@/lib/comparison/findings";
import { computedFindingFigures } from "@/lib/workers/figure-job";
import type { AlphaOf } from "@/lib/workers/study-alphas-job";
import type { LoadedStudy } from "./load-sheet";

const unknown = { value: null, reason: "no-unit-with-two-values", units: 0 } as const;

/** The facts of the summary under a search. */
export async function loadFindings(
  study: LoadedStudy,
  { figures, alphaOf }: { figures: Comparison; alphaOf: AlphaOf },
): Promise<Finding[]> {
  const { columns, search, reference, studyId, viewer } = study;
  const asked = { columns, search: { ...search, chart: "contrast" as const }, reference };
  return findings({
    outlets: figures.outlets,
    named: columns.outlets,
    ...(await computedFindingFigures({ ...asked, studyId, viewer })),
    alphas: {
      sentiment: alphaOf("sentiment")?.variable ?? unknown,
      frame: alphaOf("frame")?.variable ?? unknown,
    },
  });
}
