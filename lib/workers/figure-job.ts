import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { type Figure, type FigureAsked, figureOf } from "../comparison/figure-of";
import { type FindingFigures, findingFigures } from "../comparison/finding-figures";
import { searchText } from "../comparison/search";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/** Figures that one process keeps; a study at a new revision has new ones. */
const MOST_KEPT = 128;

const kept = processWide("figures", () => new KeptAnswers<Figure | null>(MOST_KEPT));
const keptFindings = processWide("findings", () => new KeptAnswers<FindingFigures>(MOST_KEPT));

type Asked = FigureAsked & {
  columns: Columns;
  /** Whose study it is, and for whom its columns hide quotes: answers are kept apart by both. */
  studyId: number;
  viewer: number | "all";
};

/** What an answer depends on, but for the kind of it. What only the page draws plays no part. */
function keyOf({ studyId, viewer, columns, search, reference, tellsAnalysts }: Asked): string {
  const told = searchText({
    ...search,
    tab: "chart",
    codes: "top",
    focus: null,
    sort: null,
    page: 1,
    mark: null,
  });
  const of = [studyId, columns.revision, columns.codebookRevision, viewer, reference];
  return `${[...of, tellsAnalysts !== false].join("/")}${told}`;
}

/**
 * A figure of the comparison, kept until the study changes; of a large study it is computed beside the
 * server's own thread. Throws as figureOf and runInWorker do.
 */
export function computedFigure(asked: Asked): Promise<Figure | null> {
  const { studyId: _, viewer: __, columns, ...of } = asked;
  return kept.get(keyOf(asked), async () =>
    hasManyAnnotations(columns)
      ? runInWorker("comparisonFigure", { ...of, columns })
      : figureOf(columns, of),
  );
}

/** What the summary under a search tells of, likewise. Throws as findingFigures and runInWorker do. */
export function computedFindingFigures(asked: Asked): Promise<FindingFigures> {
  const { studyId: _, viewer: __, columns, ...of } = asked;
  return keptFindings.get(keyOf(asked), async () =>
    hasManyAnnotations(columns)
      ? runInWorker("comparisonFindings", { ...of, columns })
      : findingFigures(columns, of),
  );
}
