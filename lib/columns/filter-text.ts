import type { Filters } from "./filter";

/** The same for filters that let the same quotes through: the order in which they name things says nothing. */
export function filterText({ outlets, from, to, forms }: Filters): string {
  return JSON.stringify([outlets.toSorted(), from, to, forms.toSorted()]);
}
