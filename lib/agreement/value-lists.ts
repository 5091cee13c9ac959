/** Below this many values putting them in order one by one is quicker than a sort of the engine. */
const SHORT = 24;

/** Puts the first `size` values in ascending order. */
export function order(values: Int32Array, size: number) {
  if (size > SHORT) {
    values.subarray(0, size).sort();
    return;
  }
  for (let at = 1; at < size; at++) {
    const value = values[at]!;
    let to = at;
    for (; to > 0 && values[to - 1]! > value; to--) values[to] = values[to - 1]!;
    values[to] = value;
  }
}

/** 32 bits that stand for the first `size` values in their order (multiply and shift, as in FNV). */
function hashOf(values: Int32Array, size: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < size; at++) {
    hash = Math.imul(hash ^ values[at]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash ^ (hash >>> 13), 0x2545f491) >>> 0;
}

function doubled<A extends Int32Array | Uint32Array>(array: A): A {
  const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
  larger.set(array);
  return larger;
}

const MOST_LISTS = 2 ** 21;

/** Lists of values in ascending order, each kept once with how often it came: a table of hashes. */
export class ValueLists {
  size = 0;
  counts = new Uint32Array(256);
  hashes = new Uint32Array(256);
  /** List l is values[starts[l]] … values[starts[l + 1] − 1]. */
  starts = new Uint32Array(257);
  values = new Int32Array(1024);
  private slots = new Int32Array(1024).fill(-1);
  private ordered = new Int32Array(0);

  private isAt(list: number, given: Int32Array, size: number): boolean {
    const start = this.starts[list]!;
    if (this.starts[list + 1]! - start !== size) return false;
    for (let at = 0; at < size; at++) if (this.values[start + at] !== given[at]) return false;
    return true;
  }

  private grow() {
    this.slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = this.slots.length - 1;
    for (let list = 0; list < this.size; list++) {
      let slot = this.hashes[list]! & mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
      this.slots[slot] = list;
    }
  }

  private append(given: Int32Array, of: { size: number; hash: number; times: number }) {
    const list = this.size++;
    const start = this.starts[list]!;
    if (list + 2 > this.starts.length) this.starts = doubled(this.starts);
    if (list >= this.counts.length) {
      this.counts = doubled(this.counts);
      this.hashes = doubled(this.hashes);
    }
    while (start + of.size > this.values.length) this.values = doubled(this.values);
    for (let at = 0; at < of.size; at++) this.values[start + at] = given[at]!;
    this.starts[list + 1] = start + of.size;
    this.hashes[list] = of.hash;
    this.counts[list] = of.times;
    if (this.size * 2 > this.slots.length) this.grow();
  }

  /**
   * Counts the list of the first `size` values of `given`, which are in order, so many times. Returns the
   * number of the list, which stays its own.
   */
  count(given: Int32Array, { size, times }: { size: number; times: number }): number {
    const hash = hashOf(given, size);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== -1; slot = (slot + 1) & mask) {
      const list = this.slots[slot]!;
      if (this.hashes[list] !== hash || !this.isAt(list, given, size)) continue;
      this.counts[list]! += times;
      return list;
    }
    this.slots[slot] = this.size;
    this.append(given, { size, hash, times });
    return this.size - 1;
  }

  /** Below 0 where the first list stands before the second: by their hashes, and of the same hash by their values. */
  private compare(one: number, other: number): number {
    const by = this.hashes[one]! - this.hashes[other]!;
    const length = (list: number) => this.starts[list + 1]! - this.starts[list]!;
    if (by !== 0 || length(one) !== length(other)) return by || length(one) - length(other);
    const [first, second] = [this.starts[one]!, this.starts[other]!];
    let at = 0;
    while (at < length(one) - 1 && this.values[first + at] === this.values[second + at]) at++;
    return this.values[first + at]! - this.values[second + at]!;
  }

  /** Lists from this one on in order. */
  private sorted(from: number): Int32Array {
    const keys = Float64Array.from({ length: this.size - from }, (_, at) => {
      return this.hashes[from + at]! * MOST_LISTS + from + at;
    });
    // The engine's sort of numbers is much quicker than one that compares, and few hashes are the same.
    const lists = Int32Array.from(keys.sort(), (key) => key % MOST_LISTS);
    for (let at = 1; at < lists.length; at++) {
      const list = lists[at]!;
      let to = at;
      for (; to > 0 && this.hashes[lists[to - 1]!] === this.hashes[list]; to--) {
        if (this.compare(lists[to - 1]!, list) < 0) break;
        lists[to] = lists[to - 1]!;
      }
      lists[to] = list;
    }
    return lists;
  }

  /** All lists by their content, whatever the order in which they came; of up to two million. */
  inOrder(): Int32Array {
    const before = this.ordered;
    if (before.length === this.size) return before;
    const added = this.sorted(before.length);
    let [old, at] = [0, 0];
    this.ordered = new Int32Array(this.size).map(() => {
      const isOld =
        at === added.length || (old < before.length && this.compare(before[old]!, added[at]!) < 0);
      return isOld ? before[old++]! : added[at++]!;
    });
    return this.ordered;
  }
}
