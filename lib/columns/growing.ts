type Numbers = Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;
type Kind<A extends Numbers> = { new (length: number): A; BYTES_PER_ELEMENT: number };

const SMALLEST = 64;

/**
 * A typed array that grows at its end. What it has handed out never changes: more is written behind the
 * end of it, or into a copy.
 */
export class Growing<A extends Numbers> {
  #array: A;
  #length = 0;
  readonly #kind: Kind<A>;

  constructor(kind: Kind<A>) {
    this.#kind = kind;
    this.#array = new kind(SMALLEST);
  }

  get length(): number {
    return this.#length;
  }

  get bytes(): number {
    return this.#array.byteLength;
  }

  push(value: number): void {
    if (this.#length === this.#array.length) this.#widen(this.#length * 2);
    this.#array[this.#length] = value;
    this.#length += 1;
  }

  #widen(room: number): void {
    const wider = new this.#kind(room);
    wider.set(this.#array as never);
    this.#array = wider;
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
    let from = 0;
    let to = this.#length - 1;
    while (from <= to) {
      const middle = (from + to) >>> 1;
      const found = this.#array[middle]!;
      if (found === number) return middle;
      if (found < number) from = middle + 1;
      else to = middle - 1;
    }
    return -1;
  }

  /** What there is now, as it will stay. */
  now(): A {
    return this.#array.subarray(0, this.#length) as A;
  }

  /** The same with some values replaced or left out, in an array of its own. */
  become(values: A): void {
    this.#array = values;
    this.#length = values.length;
  }
}
