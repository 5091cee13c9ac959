import { Growing } from "./growing";
import { BLOCK, MOST_SHARED, type Texts, textAt } from "./texts";

const encoder = new TextEncoder();

/** Texts that grow at their end. */
export class GrowingTexts {
  #count: number;
  #last: Uint8Array;
  readonly #bytes: Growing<Uint8Array>;
  readonly #blocks: Growing<Uint32Array>;

  /** Goes on behind texts that another one handed out. */
  constructor(texts?: Texts) {
    this.#count = texts?.count ?? 0;
    this.#last = encoder.encode(texts?.count ? textAt(texts, texts.count - 1) : "");
    this.#bytes = new Growing(Uint8Array, texts?.bytes);
    this.#blocks = new Growing(Uint32Array, texts?.blocks);
  }

  push(text: string): void {
    const bytes = encoder.encode(text);
    let shared = 0;
    if (this.#count % BLOCK === 0) this.#blocks.push(this.#bytes.length);
    else {
      const most = Math.min(bytes.length, this.#last.length, MOST_SHARED);
      while (shared < most && bytes[shared] === this.#last[shared]) shared++;
    }
    this.#bytes.push(shared);
    let more = bytes.length - shared;
    for (; more >= 0x80; more >>>= 7) this.#bytes.push((more & 0x7f) | 0x80);
    this.#bytes.push(more);
    for (let at = shared; at < bytes.length; at++) this.#bytes.push(bytes[at]!);
    this.#last = bytes;
    this.#count += 1;
  }

  /** Gives back the room that is not used. */
  fit(): void {
    this.#bytes.fit();
    this.#blocks.fit();
  }

  now(): Texts {
    return { count: this.#count, bytes: this.#bytes.now(), blocks: this.#blocks.now() };
  }
}
