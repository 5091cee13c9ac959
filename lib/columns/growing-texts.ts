import { Growing } from "./growing";
import { BLOCK, MOST_SHARED, type Texts } from "./texts";

const encoder = new TextEncoder();

/** Texts that grow at their end. */
export class GrowingTexts {
  #count = 0;
  #last = new Uint8Array();
  readonly #bytes = new Growing(Uint8Array);
  readonly #blocks = new Growing(Uint32Array);

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
