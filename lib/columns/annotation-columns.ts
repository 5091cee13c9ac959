import { wordsFor } from "./bit-set";
import type { Columns } from "./columns";
import { UNKNOWN_DAY } from "./days";
import { Growing } from "./growing";
import type { HeadVariable, StudyHead } from "./study-head";

/** id, quote's id, analyst's id, day of submission (days.ts) or null. */
export type AnnotationRow = readonly [number, number, number, number | null];
/** annotation's id, code's id. */
export type AnswerRow = readonly [number, number];

type Column = Int32Array | Uint16Array | Int16Array | Uint32Array;
type AnswerColumn = {
  column: Growing<Int16Array> | Growing<Uint32Array>;
  /** Values a row: one, or the words of a bit set. */
  width: number;
  /** Of a row without an answer: −1 for a code, 0 for the words of a set. */
  empty: number;
};

/** So few are looked up one by one. */
const FEW = 8;

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

/** A column without some rows, each of `width` values. */
function without<A extends Column>(column: Growing<A>, rows: ReadonlySet<number>, width = 1) {
  const kept = column.now().filter((_: number, at: number) => !rows.has(Math.floor(at / width)));
  column.become(kept as A);
}

/**
 * Submitted annotations while they are read, in any order of theirs; each comes with all its answers.
 * Throws RangeError for an unknown analyst or code, and for two codes of a single-select variable.
 */
export class AnnotationColumns {
  readonly #analysts: Map<number, number>;
  readonly #place: ReturnType<typeof codePlaces>;
  readonly #id = new Growing(Int32Array);
  readonly #quote = new Growing(Int32Array);
  readonly #analyst = new Growing(Uint16Array);
  readonly #submitted = new Growing(Int32Array);
  readonly #answers: AnswerColumn[];

  constructor({ codebook, analysts }: StudyHead) {
    const variables = codebook?.variables ?? [];
    this.#analysts = new Map();
    this.meet(analysts);
    this.#place = codePlaces(variables);
    this.#answers = variables.map(({ select, codes }) =>
      select === "one"
        ? { column: new Growing(Int16Array), width: 1, empty: -1 }
        : { column: new Growing(Uint32Array), width: wordsFor(codes.length), empty: 0 },
    );
  }

  /** Analysts in order of their numbers; those known already stay where they are. */
  meet(analysts: StudyHead["analysts"]): void {
    analysts.forEach(({ id }, at) => {
      this.#analysts.set(id, at);
    });
  }

  add([id, , analystId, submitted]: AnnotationRow, quote: number, codes: readonly number[]): void {
    const analyst = this.#analysts.get(analystId);
    if (analyst === undefined) throw new RangeError(`annotation ${id} is of no analyst`);
    this.#id.push(id);
    this.#quote.push(quote);
    this.#analyst.push(analyst);
    this.#submitted.push(submitted ?? UNKNOWN_DAY);
    for (const { column, width, empty } of this.#answers) {
      for (let word = 0; word < width; word++) column.push(empty);
    }
    for (const code of codes) this.#answer(id, code);
  }

  #answer(id: number, codeId: number): void {
    const { variable, code } = this.#place(codeId);
    const { column, width, empty } = this.#answers[variable]!;
    const at = column.length - width + (code >>> 5);
    if (empty === 0) column.set(at, column.at(at) | (1 << (code & 31)));
    else if (column.at(column.length - 1) === empty) column.set(column.length - 1, code);
    else throw new RangeError(`annotation ${id} has two codes of one single-select variable`);
  }

  /** Where those of these annotations stand that are here. */
  placesOf(ids: readonly number[]): number[] {
    const all = this.#id.now();
    if (ids.length <= FEW) return ids.map((id) => all.indexOf(id)).filter((place) => place >= 0);
    const asked = new Set(ids);
    const places: number[] = [];
    all.forEach((id, place) => {
      if (asked.has(id)) places.push(place);
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
    for (const column of [this.#id, this.#quote, this.#submitted]) without(column, rows);
    without(this.#analyst, rows);
    for (const { column, width } of this.#answers) without<Column>(column as never, rows, width);
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
