import type { Alphas } from "../agreement/alphas";
import { alphasOnce } from "../agreement/alphas-once";
import { KeptAnswers } from "../base/kept-answers";
import { processWide } from "../base/process-wide";
import type { Columns } from "../columns/columns";
import type { Filters } from "../columns/filter";
import { filterText } from "../columns/filter-text";
import { hasManyAnnotations } from "./many-annotations";
import { runInWorker } from "./run-in-worker";

/** So many sets of filters are kept of one study at one revision. */
const MOST_KEPT = 60;

const kept = processWide(
  "alphas of large studies",
  () => new WeakMap<Columns, KeptAnswers<Alphas[]>>(),
);

/** α of the variable of this key; null where there is none. */
export type AlphaOf = (key: string) => Alphas | null;

/**
 * α of each variable over the quotes that pass the filters. Of a large study all are computed beside the
 * server's own thread, and kept until the study changes; of a small one each when it is first asked for.
 * Throws as alphasOnce and runInWorker do.
 */
export async function alphasUnder(columns: Columns, filters: Filters): Promise<AlphaOf> {
  const placeOf = (key: string) => columns.variables.findIndex((each) => each.key === key);
  if (!hasManyAnnotations(columns)) {
    return (key) => {
      const variable = placeOf(key);
      return variable < 0 ? null : alphasOnce(columns, { variable, filters });
    };
  }
  const of = kept.get(columns) ?? new KeptAnswers<Alphas[]>(MOST_KEPT);
  kept.set(columns, of);
  const { outlets, from, to, forms } = filters;
  const asked = { columns, filters: { outlets, from, to, forms } };
  const alphas = await of.get(filterText(filters), () => runInWorker("studyAlphas", asked));
  return (name) => alphas[placeOf(name)] ?? null;
}
