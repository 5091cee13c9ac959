import { MISSING, type ReliabilityData } from "./reliability-data";
import { order, ValueLists } from "./value-lists";

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

/**
 * Lists of two values or more by how often units show them, the most frequent first, which is what
 * drawCounts is quickest with; and within that by their content, for the order of units must not change
 * what is drawn.
 */
function byCount(lists: ValueLists, counts: Uint32Array): number[] {
  const alike = new Map<number, number[]>();
  for (const list of lists.inOrder()) {
    const count = counts[list]!;
    if (count === 0 || lists.starts[list + 1]! - lists.starts[list]! < 2) continue;
    const of = alike.get(count);
    if (of) of.push(list);
    else alike.set(count, [list]);
  }
  return [...alike].sort(([a], [b]) => b - a).flatMap(([, of]) => of);
}

/** Per value the units that show it alone, of so many values. */
function aloneIn(lists: ValueLists, { counts, size }: { counts: Uint32Array; size: number }) {
  const units = new Uint32Array(size);
  for (let list = 0; list < lists.size; list++) {
    const from = lists.starts[list]!;
    if (lists.starts[list + 1]! - from === 1) units[lists.values[from]!] = counts[list]!;
  }
  return units;
}

/**
 * The patterns of units that show lists, each as often as `counts` says by its number; `size` is how many
 * different values there are.
 */
export function patternsShown(
  lists: ValueLists,
  of: { counts: Uint32Array; size: number },
): Patterns {
  const { starts, values } = lists;
  const ordered = byCount(lists, of.counts);
  const singles = aloneIn(lists, of);
  const alone = [...singles.keys()].filter((single) => singles[single]! > 0);
  const size = ordered.length + alone.length;
  const sizes = new Uint32Array(size).fill(1);
  const counts = new Uint32Array(size);
  let room = alone.length;
  for (const [at, list] of ordered.entries()) {
    counts[at] = of.counts[list]!;
    sizes[at] = starts[list + 1]! - starts[list]!;
    room += sizes[at]!;
  }
  const first = new Uint32Array(size + 1);
  const [value, times] = [new Int32Array(room), new Uint32Array(room)];
  let runs = 0;
  for (const [at, list] of ordered.entries()) {
    for (let place = starts[list]!; place < starts[list + 1]!; place++) {
      const begins = runs === first[at]! || value[runs - 1] !== values[place];
      if (begins) value[runs++] = values[place]!;
      times[runs - 1]!++;
    }
    first[at + 1] = runs;
  }
  for (const [at, single] of alone.entries()) {
    counts[ordered.length + at] = singles[single]!;
    value[runs] = single;
    times[runs++] = 1;
    first[ordered.length + at + 1] = runs;
  }
  const runsOf = { value: value.slice(0, runs), times: times.slice(0, runs) };
  return { pairable: ordered.length, counts, sizes, first, ...runsOf };
}

/** Adds the list of values of each unit, and gives its number, −1 for a unit without a value. */
export function addUnits({ coders, units, cells }: ReliabilityData, lists: ValueLists): Int32Array {
  const given = new Int32Array(coders);
  const found = new Int32Array(units).fill(-1);
  for (let unit = 0; unit < units; unit++) {
    let size = 0;
    for (let at = unit * coders; at < (unit + 1) * coders; at++) {
      if (cells[at] !== MISSING) given[size++] = cells[at]!;
    }
    if (size === 0) continue;
    order(given, size);
    found[unit] = lists.count(given, { size, times: 1 });
  }
  return found;
}

function merge(data: ReliabilityData): Patterns {
  const lists = new ValueLists();
  addUnits(data, lists);
  return patternsShown(lists, { counts: lists.counts, size: data.values.size });
}

/** A table of yes (1) and no (0) that comes from another: which of the two each value is. */
type Halved = { from: ReliabilityData; isYes: Uint8Array };

const halvings = new WeakMap<ReliabilityData, Halved>();

/** Remembers how a table comes from another, so that its patterns can come from those of the other. */
export function rememberHalving(data: ReliabilityData, halved: Halved): void {
  halvings.set(data, halved);
}

/** The codes that values have: value v has code[first[v]] … code[first[v + 1] − 1], of so many codes. */
export type CodesOfValues = { codes: number; first: ArrayLike<number>; code: ArrayLike<number> };

/** Per number of values, how many units have so many; and per code, how many of these have it how often. */
type Tally = { units: number; having: Uint32Array };

function tallied(of: Patterns, { codes, first: firstOf, code: codeOf }: CodesOfValues): Tally[] {
  const { counts, sizes, first, value, times } = of;
  const tally: Tally[] = [];
  const yes = new Uint32Array(codes);
  const met = new Int32Array(codes);
  for (let pattern = 0; pattern < counts.length; pattern++) {
    const [size, units] = [sizes[pattern]!, counts[pattern]!];
    tally[size] ??= { units: 0, having: new Uint32Array(codes * (size + 1)) };
    const at = tally[size];
    at.units += units;
    let found = 0;
    for (let run = first[pattern]!; run < first[pattern + 1]!; run++) {
      const of = value[run]!;
      for (let place = firstOf[of]!; place < firstOf[of + 1]!; place++) {
        const code = codeOf[place]!;
        if (yes[code] === 0) met[found++] = code;
        yes[code]! += times[run]!;
      }
    }
    for (let each = 0; each < found; each++) {
      const code = met[each]!;
      at.having[code * (size + 1) + yes[code]!]! += units;
      yes[code] = 0;
    }
  }
  return tally;
}

/** The patterns of yes (1) and no (0) of each code, from those of the values that have it. */
export function halves(of: Patterns, codes: CodesOfValues): Patterns[] {
  const tally = tallied(of, codes);
  return Array.from({ length: codes.codes }, (_, code) => {
    const lists = new ValueLists();
    for (const [size, at] of tally.entries()) {
      if (!at) continue;
      const byYes = at.having.slice(code * (size + 1), (code + 1) * (size + 1));
      byYes[0] = at.units - byYes.reduce((sum, units) => sum + units, 0);
      for (const [yes, units] of byYes.entries()) {
        if (units === 0) continue;
        lists.count(new Int32Array(size).fill(1, size - yes), { size, times: units });
      }
    }
    return patternsShown(lists, { counts: lists.counts, size: 2 });
  });
}

/** The same for one code alone, which values have (1) or have not. */
function halve(of: Patterns, isYes: Uint8Array): Patterns {
  const first = new Uint32Array(isYes.length + 1);
  for (const [value, yes] of isYes.entries()) first[value + 1] = first[value]! + yes;
  return halves(of, { codes: 1, first, code: new Uint8Array(isYes.length) })[0]!;
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
  const found =
    known.get(data) ?? (halved ? halve(patternsOf(halved.from), halved.isYes) : merge(data));
  known.set(data, found);
  return found;
}
