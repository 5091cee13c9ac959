import { METHOD_VERSION } from "@/lib/comparison/method-version";
import { figureFacts, variablesIn } from "./figure-facts";
import type { loadSheet } from "./load-sheet";

type Loaded = Awaited<ReturnType<typeof loadSheet>>;

/** How far analysts agree on each variable that the figure is about. */
function agreement({ figure, alphaOf }: Loaded) {
  const variables = figure ? variablesIn(figure) : [];
  return variables.map((variable) => {
    const alphas = alphaOf(variable);
    return { variable, quotes: alphas?.quotes ?? 0, alpha: alphas?.variable ?? null };
  });
}

/**
 * A figure as data, with all that its page says of it: filters and n, α, revisions and how to cite it, as
 * sentences in `facts`. Figures name outlets by their index: `outlets` has their names. Null where the
 * study has no such figure.
 */
export function figureJson(loaded: Loaded) {
  const { columns, sheet, figure } = loaded;
  if (!sheet || !figure) return null;
  const { title, sentence, notes } = sheet;
  const { revision, codebookRevision } = columns;
  return {
    title,
    sentence,
    notes,
    facts: figureFacts(loaded),
    method: METHOD_VERSION,
    revision,
    codebookRevision,
    agreement: agreement(loaded),
    outlets: columns.outlets.map(({ slug, name }) => ({ slug, name })),
    figure,
  };
}
