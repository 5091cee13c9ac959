import type { Columns } from "../columns/columns";
import { type Figure, type FigureAsked, figureOf } from "../comparison/figure-of";
import { searchText } from "../comparison/search";
import { KeptAnswers } from "./kept-answers";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/** Figures that one process keeps; a study at a new revision has new ones. */
const MOST_KEPT = 128;

// Next keeps several copies of a module; the process keeps one set of answers.
const process_ = globalThis as typeof globalThis & {
  parallaxFigures?: KeptAnswers<Figure | null>;
};

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
  process_.parallaxFigures ??= new KeptAnswers(MOST_KEPT);
  return process_.parallaxFigures.get(`${state.join("/")}${told}`, async () =>
    hasManyAnnotations(columns)
      ? runInWorker("comparisonFigure", { ...asked, columns })
      : figureOf(columns, asked),
  );
}
