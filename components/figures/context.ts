import type { VariableColumn } from "@/lib/columns/columns";
import type { Search } from "@/lib/comparison/search";
import type { figureWords } from "@/lib/words/figure-words";

export type FigureWords = ReturnType<typeof figureWords>;

export type FigureOutlet = { slug: string; name: string; position: number };

/** What a sheet has to know beside its figure. */
export type FigureContext = {
  words: FigureWords;
  locale: string;
  /** "A, B and C" in the reader's language. */
  list: (names: string[]) => string;
  search: Search;
  /** All of the study, by the index that figures name them with. */
  outlets: readonly FigureOutlet[];
  /** Indices of those that the filters leave, in the study's order. */
  shown: readonly number[];
  /** Of the codebook. */
  variables: readonly VariableColumn[];
  /** Whether the agreement on a variable, or on one of its codes, is below .667; then it is hatched. */
  isDoubtful: (variable: string, code?: string) => boolean;
};
