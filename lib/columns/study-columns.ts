import { isDeepStrictEqual } from "node:util";
import {
  AnnotationColumns,
  type AnnotationRow,
  type AnswerRow,
  codePlaces,
} from "./annotation-columns";
import { addBit, wordsFor } from "./bit-set";
import type { Columns } from "./columns";
import { CorpusColumns, type LaidOutCorpus, outletColumns } from "./corpus-columns";
import { sharedArray } from "./shared-array";
import type { HeadVariable, StudyHead } from "./study-head";

/** id, quote's id, variable's id. */
export type AdjudicationRow = readonly [number, number, number];
/** adjudication's id, code's id. */
export type AdjudicationCodeRow = readonly [number, number];

/** A study that was read, as it goes from thread to thread: its arrays are shared, all else is little. */
export type LaidOut = {
  head: StudyHead;
  corpus: LaidOutCorpus;
  annotations: Columns["annotations"];
  adjudications: Columns["adjudications"];
};

function variableColumn({ key, name, level, select, max, codes }: HeadVariable) {
  const plain = codes.map((code) => ({ key: code.key, name: code.name, value: code.value }));
  return { key, name, level, select, max, codes: plain };
}

/**
 * A study while it is read: rows are laid out as columns at once, and none of them is kept. Rows that
 * belong to something left out (an archived outlet, item or quote) are passed over. Columns that were
 * taken with `now` stay as they are when more comes.
 */
export class StudyColumns {
  /** Of the revision that the rows are of; changes for one that `goesOn` allows. */
  head: StudyHead;
  readonly corpus: CorpusColumns;
  readonly annotations: AnnotationColumns;
  #adjudications: Columns["adjudications"];
  #hidden = new Uint8Array();
  #outlets: Columns["outlets"] = [];

  /** Goes on with what was laid out for the same head elsewhere. */
  constructor(head: StudyHead, laidOut?: LaidOut) {
    this.head = head;
    this.corpus = new CorpusColumns(head, laidOut?.corpus);
    this.annotations = new AnnotationColumns(head, laidOut?.annotations);
    this.#adjudications = laidOut?.adjudications ?? this.#decided([], []);
  }

  /** Annotations in rising order of their ids, and the answers of all of them in the same order. */
  addAnnotations(rows: readonly AnnotationRow[], answers: readonly AnswerRow[]): void {
    let next = 0;
    for (const row of rows) {
      const codes: number[] = [];
      while (next < answers.length && answers[next]![0] < row[0]) next++;
      for (; next < answers.length && answers[next]![0] === row[0]; next++) {
        codes.push(answers[next]![1]);
      }
      const quote = this.corpus.quoteAt(row[1]);
      if (quote >= 0) this.annotations.add(row, quote, codes);
    }
  }

  /** All decisions in force. */
  setAdjudications(rows: readonly AdjudicationRow[], codes: readonly AdjudicationCodeRow[]): void {
    this.#adjudications = this.#decided(rows, codes);
  }

  #decided(rows: readonly AdjudicationRow[], codes: readonly AdjudicationCodeRow[]) {
    const variables = this.head.codebook?.variables ?? [];
    const variableAt = new Map(variables.map(({ id }, at) => [id, at]));
    const kept = rows.flatMap(([id, quoteId, variableId]) => {
      const [quote, variable] = [this.corpus.quoteAt(quoteId), variableAt.get(variableId)];
      return quote < 0 || variable === undefined ? [] : [{ id, quote, variable }];
    });
    const rowAt = new Map(kept.map(({ id }, row) => [id, row]));
    const words = Math.max(1, ...variables.map((each) => wordsFor(each.codes.length)));
    const sets = new Uint32Array(kept.length * words);
    const place = codePlaces(variables);
    for (const [id, codeId] of codes) {
      const row = rowAt.get(id);
      if (row !== undefined) addBit(sets, row * words, place(codeId).code);
    }
    return {
      quote: Int32Array.from(kept, ({ quote }) => quote),
      variable: Uint8Array.from(kept, ({ variable }) => variable),
      codes: sets,
      words,
    };
  }

  #noneHidden(quotes: number): Uint8Array {
    if (this.#hidden.length !== quotes) this.#hidden = sharedArray(Uint8Array, quotes);
    return this.#hidden;
  }

  /** The same object while they are the same: what was found out about them is kept by it. */
  #sameOutlets(): Columns["outlets"] {
    const outlets = outletColumns(this.head);
    if (!isDeepStrictEqual(outlets, this.#outlets)) this.#outlets = outlets;
    return this.#outlets;
  }

  /** Gives back the room that is not used; others follow where this is the first of several parts. */
  fit(parts = 1): void {
    this.corpus.fit();
    this.annotations.fit(parts);
  }

  laidOut(): LaidOut {
    return {
      head: this.head,
      corpus: this.corpus.laidOut(),
      annotations: this.annotations.now(),
      adjudications: this.#adjudications,
    };
  }

  now(): Columns {
    const { revision, codebook, analysts } = this.head;
    const corpus = this.corpus.now();
    return {
      revision,
      codebookRevision: codebook?.number ?? null,
      outlets: this.#sameOutlets(),
      ...corpus,
      analysts: analysts.map(({ number, name, automated }) => ({ number, name, automated })),
      variables: (codebook?.variables ?? []).map(variableColumn),
      annotations: this.annotations.now(),
      adjudications: this.#adjudications,
      hidden: this.#noneHidden(corpus.quotes.id.length),
    };
  }
}
