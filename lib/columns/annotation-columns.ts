import { setImmediate as othersTurn } from "node:timers/promises";
import { wordsFor } from "./bit-set";
import { type Columns, NO_DAY } from "./columns";
import { Growing } from "./growing";
import type { HeadVariable, StudyHead } from "./study-head";

/** id, quote's id, analyst's id, day of submission (days.ts) or null. */
export type AnnotationRow = readonly [number, number, number, number | null];
/** annotation's id, code's id. */
export type AnswerRow = readonly [number, number];

type AnswerColumn = {
  column: Growing<Int8Array> | Growing<Int16Array> | Growing<Uint32Array>;
  /** Values a row: one, or the words of a bit set. */
  width: number;
  /** Of a row without an answer: −1 for a code, 0 for the words of a set. */
  empty: number;
};

/** So few are looked up one by one. */
const FEW = 8;

/** Parts are as large as one of them times this, with others added to it. */
const UNEVEN = 1.03;

/** The most codes whose indexes a byte holds beside −1. */
const MOST_OF_A_BYTE = 127;

/** Where the codes of the codebook stand, by their ids. */
export function codePlaces(variables: readonly HeadVariable[]) {
  const places = variables.flatMap(({ codes }, variable) =>
    codes.map(({ id }, code) => [id, { variable, code }] as const),
  );
  const byId = new Map(places);
  return (id: number) => {
    const place = byId.get(id);
    if (!place) throw new RangeError(`a row points to code ${id}, which is not in the codebook`);
    return place;
  };
}

type Answers = Columns["annotations"]["answers"][number];

/** Values that were laid out for the same variable are of its kind of array. */
function answerColumn({ select, codes }: HeadVariable, values?: Answers): AnswerColumn {
  if (select === "many") {
    const column = new Growing(Uint32Array, values as Uint32Array | undefined);
    return { column, width: wordsFor(codes.length), empty: 0 };
  }
  const isSmall = codes.length <= MOST_OF_A_BYTE;
  return {
    column: isSmall
      ? new Growing(Int8Array, values as Int8Array | undefined)
      : new Growing(Int16Array, values as Int16Array | undefined),
    width: 1,
    empty: -1,
  };
}

/** A day as 16 bits hold it; the first and the last stand for all before and after. */
function shortDay(day: number | null): number {
  return day === null ? NO_DAY : Math.min(Math.max(day, 0), NO_DAY - 1);
}

/** Which annotation: an analyst has one a quote. Both by their index. */
type Place = { quote: number; analyst: number };

/**
 * Submitted annotations while they are read, in any order of theirs; each comes with all its answers.
 * Throws RangeError for an unknown analyst or code, and for two codes of a single-select variable.
 */
export class AnnotationColumns {
  readonly #analysts: Map<number, number>;
  readonly #place: ReturnType<typeof codePlaces>;
  readonly #quote: Growing<Int32Array>;
  readonly #analyst: Growing<Uint16Array>;
  readonly #submitted: Growing<Uint16Array>;
  readonly #answers: AnswerColumn[];

  /** Goes on behind what was laid out for the same head elsewhere. */
  constructor({ codebook, analysts }: StudyHead, laidOut?: Columns["annotations"]) {
    const variables = codebook?.variables ?? [];
    this.#analysts = new Map();
    this.meet(analysts);
    this.#place = codePlaces(variables);
    this.#quote = new Growing(Int32Array, laidOut?.quote);
    this.#analyst = new Growing(Uint16Array, laidOut?.analyst);
    this.#submitted = new Growing(Uint16Array, laidOut?.submitted);
    this.#answers = variables.map((each, at) => answerColumn(each, laidOut?.answers[at]));
  }

  /** Analysts in order of their numbers; those known already stay where they are. */
  meet(analysts: StudyHead["analysts"]): void {
    analysts.forEach(({ id }, at) => {
      this.#analysts.set(id, at);
    });
  }

  add([id, , analystId, submitted]: AnnotationRow, quote: number, codes: readonly number[]): void {
    const analyst = this.analystAt(analystId);
    if (analyst < 0) throw new RangeError(`annotation ${id} is of no analyst`);
    this.#quote.push(quote);
    this.#analyst.push(analyst);
    this.#submitted.push(shortDay(submitted));
    for (const { column, width, empty } of this.#answers) {
      for (let word = 0; word < width; word++) column.push(empty);
    }
    for (const code of codes) this.#answer(id, code);
  }

  /** Puts behind these what was laid out for the same head elsewhere, with turns for others. */
  async append({ quote, analyst, submitted, answers }: Columns["annotations"]): Promise<void> {
    const own = [this.#quote, this.#analyst, this.#submitted];
    const columns = [...own, ...this.#answers.map(({ column }) => column)];
    for (const [at, values] of [quote, analyst, submitted, ...answers].entries()) {
      columns[at]?.append(values as never);
      await othersTurn();
    }
  }

  #answer(id: number, codeId: number): void {
    const { variable, code } = this.#place(codeId);
    const { column, width, empty } = this.#answers[variable]!;
    const at = column.length - width + (code >>> 5);
    if (empty === 0) column.set(at, column.at(at) | (1 << (code & 31)));
    else if (column.at(column.length - 1) === empty) column.set(column.length - 1, code);
    else throw new RangeError(`annotation ${id} has two codes of one single-select variable`);
  }

  /** Where an analyst stands, or −1. */
  analystAt(id: number): number {
    return this.#analysts.get(id) ?? -1;
  }

  /** Where those of these annotations stand that are here. */
  placesOf(asked: readonly Place[]): number[] {
    const [quotes, analysts] = [this.#quote.now(), this.#analyst.now()];
    if (asked.length <= FEW) {
      return asked.flatMap(({ quote, analyst }) => {
        let row = quotes.indexOf(quote);
        while (row >= 0 && analysts[row] !== analyst) row = quotes.indexOf(quote, row + 1);
        return row < 0 ? [] : [row];
      });
    }
    const many = this.#analysts.size;
    const keys = new Set(asked.map(({ quote, analyst }) => quote * many + analyst));
    const places: number[] = [];
    quotes.forEach((quote, row) => {
      if (keys.has(quote * many + analysts[row]!)) places.push(row);
    });
    return places;
  }

  quoteOf(place: number): number {
    return this.#quote.at(place);
  }

  /** Leaves rows out, in columns of their own: those that were taken keep them. */
  remove(places: readonly number[]): void {
    const rows = new Set(places);
    if (rows.size === 0) return;
    for (const column of [this.#quote, this.#analyst, this.#submitted]) column.remove(rows);
    for (const { column, width } of this.#answers) column.remove(rows, width);
  }

  /** Gives back the room that is not used: all has been read, or one of so many parts of about one size. */
  fit(parts: number): void {
    const times = parts === 1 ? 1 : parts * UNEVEN;
    const answers = this.#answers.map(({ column }) => column);
    for (const column of [this.#quote, this.#analyst, this.#submitted, ...answers]) {
      column.fit(column.length * times);
    }
  }

  now(): Columns["annotations"] {
    return {
      quote: this.#quote.now(),
      analyst: this.#analyst.now(),
      submitted: this.#submitted.now(),
      answers: this.#answers.map(({ column }) => column.now()),
    };
  }
}
