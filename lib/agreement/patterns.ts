import { MISSING, type ReliabilityData } from "./reliability-data";

/**
 * Units with the same values merged, whoever gave them: what every measure that does not ask who said
 * what is computed from, and what is drawn when units are resampled. The runs of pattern p are the
 * entries first[p] … first[p + 1] − 1 of `value` and `times`: which value, and how often.
 */
export type Patterns = {
  /** Patterns with two values or more stand first: this many. Behind them stand those with one. */
  pairable: number;
  /** Units that show the pattern. */
  counts: Uint32Array;
  /** Values in the pattern. */
  sizes: Uint32Array;
  first: Uint32Array;
  value: Int32Array;
  times: Uint32Array;
};

/** Below this many values putting them in order one by one is quicker than a sort of the engine. */
const SHORT = 24;

/** Puts the first `size` values in ascending order. */
function order(values: Int32Array, size: number) {
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

/** Lists of values in ascending order, each kept once with how often it came: a table of hashes. */
class Lists {
  size = 0;
  counts = new Uint32Array(256);
  hashes = new Uint32Array(256);
  /** List l is values[starts[l]] … values[starts[l + 1] − 1]. */
  starts = new Uint32Array(257);
  values = new Int32Array(1024);
  private slots = new Int32Array(1024).fill(-1);

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

  /** Counts the list of the first `size` values of `given`, which are in order, so many times. */
  count(given: Int32Array, { size, times }: { size: number; times: number }) {
    const hash = hashOf(given, size);
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== -1; slot = (slot + 1) & mask) {
      const list = this.slots[slot]!;
      if (this.hashes[list] !== hash || !this.isAt(list, given, size)) continue;
      this.counts[list]! += times;
      return;
    }
    this.slots[slot] = this.size;
    this.append(given, { size, hash, times });
  }
}

/**
 * Lists by how often they came, the most frequent first, which is what drawCounts is quickest with; and
 * within that by their content, for the order of units must not change what is drawn.
 */
function inOrder({ size, hashes, counts }: Lists): number[] {
  const keys = Float64Array.from({ length: size }, (_, list) => hashes[list]! * 2 ** 21 + list);
  const byCount = new Map<number, number[]>();
  for (const key of keys.sort()) {
    const list = key % 2 ** 21;
    const alike = byCount.get(counts[list]!);
    if (alike) alike.push(list);
    else byCount.set(counts[list]!, [list]);
  }
  return [...byCount].sort(([a], [b]) => b - a).flatMap(([, lists]) => lists);
}

/** Writes the runs of a list behind those of the patterns before it. */
function addRuns(to: { value: number[]; times: number[] }, list: Int32Array) {
  for (let at = 0; at < list.length; at++) {
    if (at > 0 && list[at] === list[at - 1]) to.times[to.times.length - 1]!++;
    else {
      to.value.push(list[at]!);
      to.times.push(1);
    }
  }
}

function packed(lists: Lists, singles: Uint32Array): Patterns {
  const alone = [...singles.keys()].filter((value) => singles[value]! > 0);
  const ordered = inOrder(lists);
  const size = lists.size + alone.length;
  const runs = { value: [] as number[], times: [] as number[] };
  const first = new Uint32Array(size + 1);
  for (const [at, list] of ordered.entries()) {
    addRuns(runs, lists.values.subarray(lists.starts[list]!, lists.starts[list + 1]!));
    first[at + 1] = runs.value.length;
  }
  for (const [at, value] of alone.entries()) {
    addRuns(runs, Int32Array.of(value));
    first[lists.size + at + 1] = runs.value.length;
  }
  const sizeOf = (list: number) => lists.starts[list + 1]! - lists.starts[list]!;
  return {
    pairable: lists.size,
    counts: Uint32Array.from([
      ...ordered.map((list) => lists.counts[list]!),
      ...alone.map((value) => singles[value]!),
    ]),
    sizes: Uint32Array.from([...ordered.map(sizeOf), ...alone.map(() => 1)]),
    first,
    value: Int32Array.from(runs.value),
    times: Uint32Array.from(runs.times),
  };
}

function merge({ coders, units, cells, values }: ReliabilityData): Patterns {
  const lists = new Lists();
  const singles = new Uint32Array(values.size);
  const given = new Int32Array(coders);
  for (let from = 0; from < units * coders; from += coders) {
    let size = 0;
    for (let at = from; at < from + coders; at++) {
      const value = cells[at]!;
      if (value !== MISSING) given[size++] = value;
    }
    if (size === 1) singles[given[0]!]!++;
    if (size < 2) continue;
    order(given, size);
    lists.count(given, { size, times: 1 });
  }
  return packed(lists, singles);
}

/** A table of yes (1) and no (0) that comes from another: which of the two each value is. */
type Halved = { from: ReliabilityData; isYes: Uint8Array };

const halvings = new WeakMap<ReliabilityData, Halved>();

/** Remembers how a table comes from another, so that its patterns can come from those of the other. */
export function rememberHalving(data: ReliabilityData, halved: Halved): void {
  halvings.set(data, halved);
}

/** The patterns of such a table from those of the one that it comes from, which are fewer than units. */
function halve({ coders }: ReliabilityData, { from, isYes }: Halved): Patterns {
  const { counts, sizes, first, value, times } = patternsOf(from);
  /** How many units have so many values, so many of them yes; of many coders most pairs never occur. */
  const tally = new Map<number, number>();
  for (let pattern = 0; pattern < counts.length; pattern++) {
    let yes = 0;
    for (let run = first[pattern]!; run < first[pattern + 1]!; run++) {
      yes += isYes[value[run]!]! * times[run]!;
    }
    const at = sizes[pattern]! * (coders + 1) + yes;
    tally.set(at, (tally.get(at) ?? 0) + counts[pattern]!);
  }
  const lists = new Lists();
  const singles = new Uint32Array(2);
  const given = new Int32Array(coders);
  for (const [at, units] of tally) {
    const [size, yes] = [Math.floor(at / (coders + 1)), at % (coders + 1)];
    if (size === 1) singles[yes] = units;
    if (size < 2) continue;
    given.fill(0, 0, size - yes).fill(1, size - yes, size);
    lists.count(given, { size, times: units });
  }
  return packed(lists, singles);
}

const known = new WeakMap<ReliabilityData, Patterns>();

/**
 * The patterns of a table of up to two million different ones; units without any value are in none.
 * Counted once a table, in one pass over its cells, or over the patterns of the table that it comes from.
 *
 * @example
 * // units [1, 1, 2], [2, 1, 1], [1, −, −] → {1: 2, 2: 1} twice, and {1: 1} once
 */
export function patternsOf(data: ReliabilityData): Patterns {
  const halved = halvings.get(data);
  const found = known.get(data) ?? (halved ? halve(data, halved) : merge(data));
  known.set(data, found);
  return found;
}
