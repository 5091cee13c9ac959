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

const { "not-annotated": NOT_ANNOTATED, hidden: HIDDEN, contested: CONTESTED } = came;

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

function counted(
  { outlets, quotes }: Columns,
  { resolved, passing }: { resolved: Resolved; passing: Uint8Array },
): Counted {
  const { codes, words, isMany, how } = resolved;
  const { outlet } = quotes;
  const byOutlet = () => new Uint32Array(outlets.length);
  const byCode = () => new Uint32Array(outlets.length * codes);
  const [notAnnotated, hidden, decided, whole] = [byOutlet(), byOutlet(), byOutlet(), byOutlet()];
  const [present, contested] = [byCode(), byCode()];
  /** Adds one to each code of the row of a set; `first` is where the counts of the outlet begin. */
  const addCodes = (counts: Uint32Array, set: Uint32Array, row: number, first: number) => {
    for (let word = 0; word < words; word++) {
      for (let bits = set[row * words + word]!; bits !== 0; bits &= bits - 1) {
        counts[first + word * 32 + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
  };
  for (let quote = 0; quote < outlet.length; quote++) {
    if (passing[quote] === 0) continue;
    const at = outlet[quote]!;
    const of = how[quote]!;
    if (of === NOT_ANNOTATED) notAnnotated[at]!++;
    else if (of === HIDDEN) hidden[at]!++;
    else if (of === CONTESTED && !isMany) whole[at]!++;
    else {
      decided[at]!++;
      addCodes(present, resolved.present, quote, at * codes);
      if (of === CONTESTED) addCodes(contested, resolved.contested, quote, at * codes);
    }
  }
  return { notAnnotated, hidden, decided, whole, present, contested };
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
