export type Numbers =
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Float64Array;
export type NumbersOf<A extends Numbers> = {
  new (buffer: SharedArrayBuffer, offset?: number, length?: number): A;
  BYTES_PER_ELEMENT: number;
};

/** A typed array of zeros in memory that threads share: sent to one, it is not copied. */
export function sharedArray<A extends Numbers>(kind: NumbersOf<A>, length: number): A {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
}
