import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import { type Figure, type FigureAsked, figureOf } from "../comparison/figure-of";
import { searchText } from "../comparison/search";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/** Figures that one process keeps; a study at a new revision has new ones. */
const MOST_KEPT = 128;

const kept = processWide("figures", () => new KeptAnswers<Figure | null>(MOST_KEPT));

type Asked = FigureAsked & {
  columns: Columns;
  /** Whose study it is, and for whom its columns hide quotes: answers are kept apart by both. */
  studyId: number;
  viewer: number | "all";
};

/**
 * A figure of the comparison, kept until the study changes; of a large study it is computed beside the
 * server's own thread. Throws as figureOf and runInWorker do.
 */
export function computedFigure({ studyId, viewer, ...asked }: Asked): Promise<Figure | null> {
  const { columns, search, reference, tellsAnalysts } = asked;
  // What only the page draws plays no part in the figure.
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
  const state = [...of, tellsAnalysts !== false];
  return kept.get(`${state.join("/")}${told}`, async () =>
    hasManyAnnotations(columns)
      ? runInWorker("comparisonFigure", { ...asked, columns })
      : figureOf(columns, asked),
  );
}
