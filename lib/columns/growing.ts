import { type Numbers, type NumbersOf, sharedArray } from "./shared-array";

const SMALLEST = 64;
const LARGE = 65_536;

/**
 * A typed array that grows at its end, in memory that threads share. What it has handed out never changes:
 * more is written behind the end of it, or into a copy.
 */
export class Growing<A extends Numbers> {
  #array: A;
  #length = 0;
  readonly #kind: NumbersOf<A>;

  /** Goes on behind values that another one handed out. */
  constructor(kind: NumbersOf<A>, values?: A) {
    this.#kind = kind;
    this.#length = values?.length ?? 0;
    this.#array = values
      ? new kind(values.buffer as SharedArrayBuffer)
      : sharedArray(kind, SMALLEST);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) {
      this.#room(this.#length < LARGE ? this.#length * 2 : Math.ceil(this.#length * 1.25));
    }
    this.#array[this.#length] = value;
    this.#length += 1;
  }

  /** As push, of many. */
  append(values: A): void {
    const length = this.#length + values.length;
    if (length > this.#array.length) this.#room(length + SMALLEST);
    this.#array.set(values as never, this.#length);
    this.#length = length;
  }

  #room(room: number): void {
    const array = sharedArray(this.#kind, room);
    array.set(this.now() as never);
    this.#array = array;
  }

  /** Gives back the room that is not used, but for a little; with room for so many values in all. */
  fit(inAll = this.#length): void {
    this.#room(Math.ceil(inAll) + SMALLEST);
  }

  at(place: number): number {
    return this.#array[place]!;
  }

  /** Changes a value that has not been handed out yet. */
  set(place: number, value: number): void {
    this.#array[place] = value;
  }

  /** Where a number stands, in values that rise; or −1. */
  placeOf(number: number): number {
    return placeIn(this.now(), number);
  }

  /** What there is now, as it will stay. */
  now(): A {
    return this.#array.subarray(0, this.#length) as A;
  }

  /** Replaces a value, in a copy. */
  change(place: number, value: number): void {
    this.#room(this.#length + SMALLEST);
    this.#array[place] = value;
  }

  /** Leaves out the rows of so many values each that stand at these places, in a copy. */
  remove(rows: ReadonlySet<number>, width = 1): void {
    const before = this.now();
    this.#array = sharedArray(this.#kind, before.length + SMALLEST);
    this.#length = 0;
    for (let row = 0; row * width < before.length; row++) {
      if (rows.has(row)) continue;
      for (let word = 0; word < width; word++) this.push(before[row * width + word]!);
    }
  }
}

/** Where a number stands in values that rise, or −1. */
export function placeIn(values: Numbers, number: number): number {
  let from = 0;
  let to = values.length - 1;
  while (from <= to) {
    const middle = (from + to) >>> 1;
    const found = values[middle]!;
    if (found === number) return middle;
    if (found < number) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}
