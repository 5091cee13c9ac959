import { passingQuotes } from "@/lib/columns/filter";
import type { Comparison } from "@/lib/comparison/comparison";
import { contrast } from "@/lib/comparison/contrast";
import { type Finding, findings } from "@/lib/comparison/findings";
import { resolve } from "@/lib/comparison/resolve";
import { spinDistance } from "@/lib/comparison/spin-distance";
import type { AlphaOf, LoadedStudy } from "./load-sheet";

const unknown = { value: null, reason: "no-unit-with-two-values", units: 0 } as const;

/** The facts of the summary under a search. */
export function loadFindings(
  { columns, search, reference }: LoadedStudy,
  { figures, alphaOf }: { figures: Comparison; alphaOf: AlphaOf },
): Finding[] {
  const frame = columns.variables.findIndex(({ key }) => key === "frame");
  const resolved = resolve(columns, { variable: frame, by: search.by });
  const passing = passingQuotes(columns, { ...search, outlets: [] });
  const hasReference = columns.outlets[reference] !== undefined;
  return findings({
    outlets: figures.outlets,
    named: columns.outlets,
    contrasts: contrast(columns, { resolved, passing }),
    distances: hasReference
      ? { reference, ranked: spinDistance(columns, { resolved, passing, reference }) }
      : null,
    alphas: {
      sentiment: alphaOf("sentiment")?.variable ?? unknown,
      frame: alphaOf("frame")?.variable ?? unknown,
    },
  });
}
