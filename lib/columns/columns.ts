export const FORMS = ["verbatim", "headline", "paraphrase"] as const;
export type QuoteForm = (typeof FORMS)[number];

export type CodeColumn = { key: string; name: string; value: number | null };

export type VariableColumn = {
  key: string;
  name: string;
  level: "nominal" | "ordinal" | "interval" | "ratio";
  select: "one" | "many";
  /** The most codes that one annotation may carry. */
  max: number;
  codes: CodeColumn[];
};

/**
 * A study as typed arrays, a row an annotation: what every figure of the comparison is computed from.
 * Rows point to outlets, items, quotes, analysts, variables and codes by their index in these columns.
 * Only what counts is here: submitted annotations, adjudications in force, nothing archived.
 */
export type Columns = {
  /** The study's revision that these columns show. */
  revision: number;
  /** The number of the codebook revision that these annotations were made against, or null. */
  codebookRevision: number | null;
  /** In the study's order. */
  outlets: { slug: string; name: string; position: number }[];
  /** One entry an item. Days as in days.ts: both UNKNOWN_DAY when the date is not known. */
  items: {
    key: string[];
    outlet: Uint16Array;
    firstDay: Int32Array;
    lastDay: Int32Array;
    /** As much of the date as is known. */
    publishedOn: (string | null)[];
  };
  analysts: { number: number; name: string; automated: boolean }[];
  /** All variables of the codebook revision, in its order, each with its codes in theirs. */
  variables: VariableColumn[];
  /** One entry a quote, in rising order of `id`, the database's; `form` is an index into FORMS. */
  quotes: {
    id: Int32Array;
    key: string[];
    form: Uint8Array;
    item: Int32Array;
    outlet: Uint16Array;
  };
  /**
   * One entry an annotation; `answers` holds one array a variable. Single-select (Int16Array): the
   * index of the code, −1 for no answer. Multi-select (Uint32Array): a bit set of
   * wordsFor(codes) words an annotation, in which the empty set is an answer: no code applies.
   * `submitted` is the day, as in days.ts.
   */
  annotations: {
    quote: Int32Array;
    analyst: Uint16Array;
    submitted: Int32Array;
    answers: (Int16Array | Uint32Array)[];
  };
  /** One entry a decision; `codes` holds a bit set of `words` words each. */
  adjudications: { quote: Int32Array; variable: Uint8Array; codes: Uint32Array; words: number };
  /** One entry a quote: 1 when the viewer may not see any answer on it yet, else 0. */
  hidden: Uint8Array;
};

/**
 * The same columns for a viewer who may not see every quote's answers: `isHidden` is asked for each
 * quote's index. A hidden quote is counted as hidden in every figure and is never resolved.
 *
 * @example withHidden(columns, (quote) => columns.quotes.key[quote] === "ve-1").hidden // 1 at ve-1, else 0
 */
export function withHidden(columns: Columns, isHidden: (quote: number) => boolean): Columns {
  return { ...columns, hidden: columns.hidden.map((_, quote) => (isHidden(quote) ? 1 : 0)) };
}
