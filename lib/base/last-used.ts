/** So many values by what they were asked for; the one asked for longest ago is forgotten first. */
export class LastUsed<Key, Value> {
  readonly #kept = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The value kept under a key, or one made now and kept. What makes it may throw: then nothing is kept. */
  get(key: Key, make: () => Value): Value {
    const value = this.#kept.has(key) ? (this.#kept.get(key) as Value) : make();
    // A map remembers the order of insertion.
    this.#kept.delete(key);
    this.#kept.set(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
    return value;
  }

  /** What is kept under a key, which does not count as asking for it. */
  known(key: Key): Value | undefined {
    return this.#kept.get(key);
  }

  /** Forgets a value, if it is the one kept under the key. */
  forget(key: Key, value: Value): void {
    if (this.#kept.get(key) === value) this.#kept.delete(key);
  }
}
