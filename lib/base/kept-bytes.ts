type Answer = Promise<Uint8Array<ArrayBuffer>>;

/** What a kept answer costs beside its bytes and its key, and one that is not there yet: an estimate. */
const BESIDE = 1_024;

/** Whole answers by what was asked, as far as they fit; the least used are forgotten first. */
export class KeptBytes {
  private readonly kept = new Map<string, { answer: Answer; bytes: number }>();
  private bytes = 0;

  constructor(private readonly limit: number) {}

  /** One answer however many ask for it at once; one that fails is forgotten. */
  get(key: string, compute: () => Promise<string>): Answer {
    const known = this.kept.get(key);
    if (known) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known.answer;
    }
    const answer = compute().then((text) => new TextEncoder().encode(text));
    const entry = { answer, bytes: BESIDE + 2 * key.length };
    this.kept.set(key, entry);
    this.bytes += entry.bytes;
    answer.then(
      ({ byteLength }) => {
        if (this.kept.get(key) !== entry) return;
        entry.bytes += byteLength;
        this.bytes += byteLength;
        this.makeRoom();
      },
      () => {
        if (this.kept.get(key) === entry) this.forget(key);
      },
    );
    return answer;
  }

  private makeRoom() {
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.limit) break;
      this.forget(oldest);
    }
  }

  private forget(key: string) {
    this.bytes -= this.kept.get(key)?.bytes ?? 0;
    this.kept.delete(key);
  }
}
