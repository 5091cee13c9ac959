import type { BitRows } from "../columns/bit-set";
import { type Columns, FORM_COUNT } from "../columns/columns";
import { how as came, type Resolved } from "./resolve";

/**
 * How the quotes of each group (an outlet and a form: outlet × FORM_COUNT + form) stand to the codes of
 * a variable, `countWidth` numbers a group at these places; from CODES on per code the quotes that carry
 * it, and then, of a variable that takes several codes, per code the quotes on which it is contested.
 */
export const NOT_ANNOTATED = 0;
export const HIDDEN = 1;
/** Annotated, and not contested as a whole: a code that such a quote neither carries nor disputes is absent. */
export const DECIDED = 2;
/** Contested as a whole, as quotes of a variable that takes a single code are. */
export const WHOLE = 3;
export const CODES = 4;

/** Numbers a group. */
export function countWidth({ codes, isMany }: Resolved): number {
  return CODES + (isMany ? 2 * codes : codes);
}

type Counted = {
  resolved: Resolved;
  quotes: Int32Array;
  /** Zeros, or counts to add to. */
  into: Uint32Array;
  /** 1, or −1 to take the quotes out again. */
  by: number;
};

/** Adds quotes, by their index, to the counts of their groups. Returns the counts. */
export function countQuotes(
  columns: Columns,
  { resolved, quotes, into, by }: Counted,
): Uint32Array {
  const { codes, words, isMany, how, present, contested } = resolved;
  const { outlet, form } = columns.quotes;
  const [width, forms] = [countWidth(resolved), FORM_COUNT];
  const { "not-annotated": isOpen, hidden: isHidden, contested: isContested } = came;
  const addCodes = (set: BitRows, row: number, first: number) => {
    for (let word = 0; word < words; word++) {
      for (let bits = set[row + word]!; bits !== 0; bits &= bits - 1) {
        into[first + word * 32 + 31 - Math.clz32(bits & -bits)]! += by;
      }
    }
  };
  for (let at = 0; at < quotes.length; at++) {
    const quote = quotes[at]!;
    const first = (outlet[quote]! * forms + form[quote]!) * width;
    const of = how[quote]!;
    if (of === isOpen) into[first + NOT_ANNOTATED]! += by;
    else if (of === isHidden) into[first + HIDDEN]! += by;
    else if (of === isContested && !isMany) into[first + WHOLE]! += by;
    else {
      into[first + DECIDED]! += by;
      addCodes(present, quote * words, first + CODES);
      if (of === isContested) addCodes(contested, quote * words, first + CODES + codes);
    }
  }
  return into;
}
