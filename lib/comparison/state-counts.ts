import type { Columns } from "../columns/columns";
import { how as came, type Resolved } from "./resolve";

/** Of the quotes that pass, how many of an outlet are in each state for one code. */
export type StateCounts = {
  present: number;
  absent: number;
  contested: number;
  notAnnotated: number;
  hidden: number;
};

/** Counts by outlet, and by outlet and code: a code that a quote neither carries nor disputes is absent. */
type Counted = {
  notAnnotated: Uint32Array;
  hidden: Uint32Array;
  /** Annotated, and not contested as a whole. */
  decided: Uint32Array;
  whole: Uint32Array;
  present: Uint32Array;
  contested: Uint32Array;
};

/** Adds one to each code of a row of a set; `first` is where the counts of its codes begin. */
function addCodes(
  counts: Uint32Array,
  first: number,
  set: Uint32Array,
  row: number,
  words: number,
) {
  for (let word = 0; word < words; word++) {
    for (let bits = set[row * words + word]!; bits !== 0; bits &= bits - 1) {
      counts[first + word * 32 + 31 - Math.clz32(bits & -bits)]!++;
    }
  }
}

function counted(
  { outlets, quotes }: Columns,
  { resolved, passing }: { resolved: Resolved; passing: Uint8Array },
): Counted {
  const { codes, words, isMany, how, present, contested } = resolved;
  const { outlet } = quotes;
  const { length } = outlets;
  const counts: Counted = {
    notAnnotated: new Uint32Array(length),
    hidden: new Uint32Array(length),
    decided: new Uint32Array(length),
    whole: new Uint32Array(length),
    present: new Uint32Array(length * codes),
    contested: new Uint32Array(length * codes),
  };
  for (let quote = 0; quote < outlet.length; quote++) {
    if (passing[quote] === 0) continue;
    const at = outlet[quote]!;
    const of = how[quote]!;
    if (of === came["not-annotated"]) counts.notAnnotated[at]!++;
    else if (of === came.hidden) counts.hidden[at]!++;
    else if (of === came.contested && !isMany) counts.whole[at]!++;
    else {
      counts.decided[at]!++;
      addCodes(counts.present, at * codes, present, quote, words);
      if (of === came.contested) addCodes(counts.contested, at * codes, contested, quote, words);
    }
  }
  return counts;
}

/**
 * Counts states by outlet and code, in one pass over the quotes: result[outlet][code]. The five counts
 * add up to the quotes of the outlet that pass, for every code. An outlet without quotes has zeros.
 *
 * @example stateCounts(columns, { resolved, passing })[1]![6]
 * // { present: 3, absent: 1, contested: 0, notAnnotated: 0, hidden: 0 }
 */
export function stateCounts(
  columns: Columns,
  of: { resolved: Resolved; passing: Uint8Array },
): StateCounts[][] {
  const { codes } = of.resolved;
  const counts = counted(columns, of);
  return columns.outlets.map((_, at) =>
    Array.from({ length: codes }, (_, code): StateCounts => {
      const present = counts.present[at * codes + code]!;
      const disputed = counts.contested[at * codes + code]!;
      return {
        present,
        absent: counts.decided[at]! - present - disputed,
        contested: disputed + counts.whole[at]!,
        notAnnotated: counts.notAnnotated[at]!,
        hidden: counts.hidden[at]!,
      };
    }),
  );
}
