/**
 * Many short texts that begin alike, as keys do, each told by how much it shares with the one before
 * (front coding: Witten, I. H., Moffat, A. and Bell, T. C. (1999), Managing Gigabytes, 2nd ed., ch. 4).
 * A text is its bytes in common with the one before, the number of its others, and these, in UTF-8; the
 * first of each block shares nothing.
 */
export type Texts = { count: number; bytes: Uint8Array; blocks: Uint32Array };

/** Texts from one that stands whole to the next. */
export const BLOCK = 16;

/** More bytes in common than these are written again. */
export const MOST_SHARED = 255;

const decoder = new TextDecoder();

/** Reads texts one after the other from the beginning of a block. */
class TextReader {
  #at: number;
  #text = new Uint8Array(64);
  #length = 0;
  readonly #bytes: Uint8Array;

  constructor({ bytes, blocks }: Texts, block: number) {
    this.#bytes = bytes;
    this.#at = blocks[block]!;
  }

  /** Goes on to the next text. */
  next(): void {
    const shared = this.#bytes[this.#at++]!;
    let [more, shift, byte] = [0, 0, 0];
    do {
      byte = this.#bytes[this.#at++]!;
      more |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    this.#length = shared + more;
    if (this.#length > this.#text.length) {
      const wider = new Uint8Array(this.#length * 2);
      wider.set(this.#text);
      this.#text = wider;
    }
    for (let to = shared; to < this.#length; to++) this.#text[to] = this.#bytes[this.#at++]!;
  }

  /** The text gone on to last. */
  text(): string {
    return decoder.decode(this.#text.subarray(0, this.#length));
  }
}

/**
 * The text at a place. Throws RangeError where there is none.
 *
 * @example textAt(columns.quotes.key, 0) // the demo study: "kp-1"
 */
export function textAt(texts: Texts, place: number): string {
  if (!(place >= 0 && place < texts.count)) throw new RangeError(`there is no text ${place}`);
  const reader = new TextReader(texts, Math.floor(place / BLOCK));
  for (let at = 0; at <= place % BLOCK; at++) reader.next();
  return reader.text();
}

/** All texts, in order. */
export function* eachText(texts: Texts): Generator<string> {
  if (texts.count === 0) return;
  const reader = new TextReader(texts, 0);
  for (let at = 0; at < texts.count; at++) {
    reader.next();
    yield reader.text();
  }
}

/** The place of a text, or −1. It goes through all of them. */
export function placeOfText(texts: Texts, text: string): number {
  let place = 0;
  for (const each of eachText(texts)) {
    if (each === text) return place;
    place++;
  }
  return -1;
}
