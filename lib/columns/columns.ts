import { addBit, wordsFor } from "./bit-set";
import { dayOf, daySpan, UNKNOWN_DAY } from "./days";
import type { StudyRows } from "./study-rows";

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
  /** Days as in days.ts: both UNKNOWN_DAY when the date is not known. */
  items: {
    key: string;
    outlet: number;
    firstDay: number;
    lastDay: number;
    publishedOn: string | null;
  }[];
  analysts: { number: number; name: string; automated: boolean }[];
  /** All variables of the codebook revision, in its order, each with its codes in theirs. */
  variables: VariableColumn[];
  /** One entry a quote; `form` is an index into FORMS. */
  quotes: { key: string[]; form: Uint8Array; item: Int32Array; outlet: Uint16Array };
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

type Places = Map<number, number>;
type CodePlaces = Map<number, { variable: number; code: number }>;

function places(rows: readonly { id: number }[]): Places {
  return new Map(rows.map((row, index) => [row.id, index]));
}

function placeOf<Place>(at: Map<number, Place>, id: number): Place {
  const place = at.get(id);
  if (place === undefined) throw new RangeError(`a row points to ${id}, which is not in the study`);
  return place;
}

function codePlaces(variables: StudyRows["variables"]): CodePlaces {
  return new Map(
    variables.flatMap((row, variable) => row.codes.map(({ id }, code) => [id, { variable, code }])),
  );
}

function itemColumn(row: StudyRows["items"][number], outlet: number): Columns["items"][number] {
  const { key, publishedOn } = row;
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (publishedOn !== null && !days) throw new RangeError(`item ${key}: no date ${publishedOn}`);
  return {
    key,
    outlet,
    ...(days ?? { firstDay: UNKNOWN_DAY, lastDay: UNKNOWN_DAY }),
    publishedOn,
  };
}

function quoteColumns(
  rows: StudyRows["quotes"],
  from: { itemAt: Places; items: Columns["items"] },
) {
  const item = Int32Array.from(rows, (quote) => placeOf(from.itemAt, quote.itemId));
  return {
    key: rows.map((quote) => quote.key),
    form: Uint8Array.from(rows, (quote) => FORMS.indexOf(quote.form)),
    item,
    outlet: Uint16Array.from(item, (index) => from.items[index]!.outlet),
  };
}

function annotationColumns(rows: StudyRows, at: { quote: Places; code: CodePlaces }) {
  const kept = rows.annotations.filter((annotation) => at.quote.has(annotation.quoteId));
  const analystAt = places(rows.analysts);
  const rowAt = places(kept);
  const widths = rows.variables.map((variable) => wordsFor(variable.codes.length));
  const answers = rows.variables.map(({ select }, variable) =>
    select === "one"
      ? new Int16Array(kept.length).fill(-1)
      : new Uint32Array(kept.length * widths[variable]!),
  );
  for (const { annotationId, codeId } of rows.answers) {
    const row = rowAt.get(annotationId);
    if (row === undefined) continue;
    const { variable, code } = placeOf(at.code, codeId);
    const column = answers[variable]!;
    if (column instanceof Uint32Array) addBit(column, row * widths[variable]!, code);
    else if (column[row] === -1) column[row] = code;
    else
      throw new RangeError(
        `annotation ${annotationId} has two codes of one single-select variable`,
      );
  }
  return {
    quote: Int32Array.from(kept, (annotation) => placeOf(at.quote, annotation.quoteId)),
    analyst: Uint16Array.from(kept, (annotation) => placeOf(analystAt, annotation.analystId)),
    submitted: Int32Array.from(kept, ({ submittedAt }) =>
      submittedAt ? dayOf(submittedAt) : UNKNOWN_DAY,
    ),
    answers,
  };
}

function adjudicationColumns(rows: StudyRows, at: { quote: Places; code: CodePlaces }) {
  const kept = rows.adjudications.filter((decision) => at.quote.has(decision.quoteId));
  const variableAt = places(rows.variables);
  const rowAt = places(kept);
  const words = Math.max(1, ...rows.variables.map((variable) => wordsFor(variable.codes.length)));
  const codes = new Uint32Array(kept.length * words);
  for (const { adjudicationId, codeId } of rows.adjudicationCodes) {
    const row = rowAt.get(adjudicationId);
    if (row !== undefined) addBit(codes, row * words, placeOf(at.code, codeId).code);
  }
  return {
    quote: Int32Array.from(kept, (decision) => placeOf(at.quote, decision.quoteId)),
    variable: Uint8Array.from(kept, (decision) => placeOf(variableAt, decision.variableId)),
    codes,
    words,
  };
}

/**
 * A study's rows laid out as columns; nothing is hidden yet. Quotes and items keep the order of their
 * rows, outlets are put in order of position. Rows that belong to something left out (an archived
 * outlet, item or quote) are passed over. Throws RangeError for rows that contradict each other: an
 * unknown analyst or code, a date that does not exist, two codes of a single-select variable.
 *
 * @example columns(rows).outlets[0] // { slug: "haqqin", name: "Haqqin", position: 0 }
 */
export function columns(rows: StudyRows): Columns {
  const outlets = rows.outlets.toSorted((a, b) => a.position - b.position);
  const outletAt = places(outlets);
  const keptItems = rows.items.filter((item) => outletAt.has(item.outletId));
  const items = keptItems.map((item) => itemColumn(item, placeOf(outletAt, item.outletId)));
  const itemAt = places(keptItems);
  const keptQuotes = rows.quotes.filter((quote) => itemAt.has(quote.itemId));
  const at = { quote: places(keptQuotes), code: codePlaces(rows.variables) };
  return {
    revision: rows.revision,
    codebookRevision: rows.codebookRevision,
    outlets: outlets.map(({ slug, name, position }) => ({ slug, name, position })),
    items,
    analysts: rows.analysts.map(({ number, name, automated }) => ({ number, name, automated })),
    variables: rows.variables.map(({ key, name, level, select, max, codes }) => {
      return { key, name, level, select, max, codes: codes.map(codeColumn) };
    }),
    quotes: quoteColumns(keptQuotes, { itemAt, items }),
    annotations: annotationColumns(rows, at),
    adjudications: adjudicationColumns(rows, at),
    hidden: new Uint8Array(keptQuotes.length),
  };
}

function codeColumn({ key, name, value }: CodeColumn): CodeColumn {
  return { key, name, value };
}
