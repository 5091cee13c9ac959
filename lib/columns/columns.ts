import type { Texts } from "./texts";

export const FORMS = ["verbatim", "headline", "paraphrase"] as const;
/** Loops take it into a constant of their own: one of a module is looked up each time. */
export const FORM_COUNT = FORMS.length;
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

/** Of up to 127 codes a byte an answer. */
export type Single = Int8Array | Int16Array;

export function isSingle(answers: Single | Uint32Array): answers is Single {
  return !(answers instanceof Uint32Array);
}

/** Stands for a day that is not known where days are of 16 bits. */
export const NO_DAY = 65_535;

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
  /**
   * The dates that items have or had, each once, as much of them as is known: YYYY, YYYY-MM or YYYY-MM-DD;
   * with the first and the last day that each may mean (days.ts).
   */
  dates: { text: string[]; firstDay: Int32Array; lastDay: Int32Array };
  /** One entry an item; `date` is an index into dates, or −1 when the date is not known. */
  items: { key: Texts; outlet: Uint16Array; date: Int32Array };
  analysts: { number: number; name: string; automated: boolean }[];
  /** All variables of the codebook revision, in its order, each with its codes in theirs. */
  variables: VariableColumn[];
  /** One entry a quote, in rising order of `id`, the database's; `form` is an index into FORMS. */
  quotes: {
    id: Int32Array;
    key: Texts;
    form: Uint8Array;
    item: Int32Array;
    outlet: Uint16Array;
  };
  /**
   * One entry an annotation; `answers` holds one array a variable. Single-select (Single): the
   * index of the code, −1 for no answer. Multi-select (Uint32Array): a bit set of
   * wordsFor(codes) words an annotation, in which the empty set is an answer: no code applies.
   * `submitted` is the day since 1970-01-01, up to 2149-06-05, or NO_DAY when it is not known.
   */
  annotations: {
    quote: Int32Array;
    analyst: Uint16Array;
    submitted: Uint16Array;
    answers: (Single | Uint32Array)[];
  };
  /** One entry a decision; `codes` holds a bit set of `words` words each. */
  adjudications: { quote: Int32Array; variable: Uint8Array; codes: Uint32Array; words: number };
  /** One entry a quote: 1 when the viewer may not see any answer on it yet, else 0. */
  hidden: Uint8Array;
};

/** What is known of an item's date, by the item's index; null when it is not known. */
export function publishedOn({ items, dates }: Columns, item: number): string | null {
  return dates.text[items.date[item]!] ?? null;
}

/**
 * The same columns for a viewer who may not see every quote's answers: `isHidden` is asked for each
 * quote's index. A hidden quote is counted as hidden in every figure and is never resolved.
 *
 * @example withHidden(columns, (quote) => columns.quotes.key[quote] === "ve-1").hidden // 1 at ve-1, else 0
 */
export function withHidden(columns: Columns, isHidden: (quote: number) => boolean): Columns {
  return { ...columns, hidden: columns.hidden.map((_, quote) => (isHidden(quote) ? 1 : 0)) };
}
