import { addBit, type BitRows, bitRows, hasBit, wordsFor } from "../columns/bit-set";
import type { Columns } from "../columns/columns";
import { sharedArray } from "../columns/shared-array";
import { type Asked, type Votes, votesOf } from "./votes";

/** How a quote came to its value; `contested`, `not-annotated` and `hidden` mean that it has none. */
export const HOW = [
  "not-annotated",
  "single",
  "unanimous",
  "majority",
  "contested",
  "adjudicated",
  "hidden",
] as const;
export type How = (typeof HOW)[number];

/** What is known of one code on one quote: five different things that no figure may mix. */
export type CodeState = "present" | "absent" | "contested" | "not-annotated" | "hidden";

/** One variable, resolved for every quote of the study. Sets hold a row of `words` words a quote (bit-set.ts). */
export type Resolved = {
  variable: number;
  codes: number;
  words: number;
  /** Whether a quote may carry several codes: then they are contested one by one, otherwise as a whole. */
  isMany: boolean;
  /** Per quote: index into HOW. */
  how: Uint8Array;
  /** The codes that each quote carries. */
  present: BitRows;
  /** On contested quotes, the codes that half of the analysts gave, or of a single-select variable any of them. */
  contested: BitRows;
};

export type Question = Asked & {
  /** Whether decisions of a lead stand; they do unless this is false. */
  adjudicated?: boolean;
};

export const how = Object.fromEntries(HOW.map((name, index) => [name, index])) as Record<
  How,
  number
>;

/** Decides one quote from its votes alone, so that the order of annotations cannot matter. */
function decide(resolved: Resolved, { given, answered }: Votes, quote: number) {
  const { codes, words, isMany, present, contested } = resolved;
  const analysts = answered[quote]!;
  const first = quote * codes;
  let [isSplit, carried, tied] = [false, 0, 0];
  for (let code = 0; code < codes; code++) {
    const votes = given[first + code]!;
    if (votes === 0) continue;
    if (votes !== analysts) isSplit = true;
    if (2 * votes > analysts) {
      carried++;
      addBit(present, quote * words, code);
    } else if (2 * votes === analysts || !isMany) {
      tied++;
      addBit(contested, quote * words, code);
    }
  }
  const isContested = isMany ? tied > 0 : carried === 0;
  if (!isContested && tied > 0) contested.fill(0, quote * words, (quote + 1) * words);
  if (analysts === 1) resolved.how[quote] = how.single;
  else if (!isSplit) resolved.how[quote] = how.unanimous;
  else resolved.how[quote] = isContested ? how.contested : how.majority;
}

function adjudicate(columns: Columns, resolved: Resolved) {
  const { quote, variable, codes, words } = columns.adjudications;
  for (let row = 0; row < quote.length; row++) {
    const decided = quote[row]!;
    if (variable[row] !== resolved.variable || columns.hidden[decided] === 1) continue;
    const first = decided * resolved.words;
    resolved.how[decided] = how.adjudicated;
    resolved.present.fill(0, first, first + resolved.words);
    resolved.contested.fill(0, first, first + resolved.words);
    for (let code = 0; code < resolved.codes; code++) {
      if (hasBit(codes, row * words, code)) addBit(resolved.present, first, code);
    }
  }
}

/**
 * The resolved value of one variable on every quote. Let k be the analysts who answered it on the
 * quote and v those of them who gave a code. In this order a quote is
 *   hidden         this viewer may not see answers on it yet;
 *   adjudicated    a lead has decided it;
 *   not annotated  k = 0;
 *   single         k = 1: that answer;
 *   unanimous      all k alike: that answer;
 *   majority       single-select: one code has 2v > k; multi-select, code by code: present where
 *                  2v > k, absent where 2v < k, and no code has 2v = k;
 *   contested      anything else. Single-select: no code has a value; multi-select: codes with
 *                  2v = k are contested, the others present or absent as above.
 * With `by`, the number of an analyst, only that analyst's answers speak and no adjudication: a quote
 * is single, not annotated or hidden. A number that no analyst has leaves every quote not annotated.
 * With `without`, the number of an analyst, all others speak and decisions stand; with `adjudicated`
 * false the annotations alone decide.
 * Throws RangeError when the study has no such variable. The rule is the product's own and is
 * explained in docs/method.md; it takes one pass over the annotations and one over the quotes.
 *
 * @example
 * // Three analysts: {a}, {a, b}, {a}; two: {a}, {a, b}; two, single-select: x, y
 * // majority, a present, b absent; contested, a present, b contested; contested, no value
 */
export function resolve(columns: Columns, question: Question): Resolved {
  const votes = votesOf(columns, question);
  const { codes } = votes;
  const quotes = columns.hidden.length;
  const words = wordsFor(codes);
  const resolved: Resolved = {
    variable: question.variable,
    codes,
    words,
    isMany: columns.variables[question.variable]!.select === "many",
    how: sharedArray(Uint8Array, quotes).fill(how["not-annotated"]),
    present: bitRows(codes, quotes),
    contested: bitRows(codes, quotes),
  };
  for (let quote = 0; quote < quotes; quote++) {
    if (columns.hidden[quote] === 1) resolved.how[quote] = how.hidden;
    else if (votes.answered[quote]! > 0) decide(resolved, votes, quote);
  }
  if (question.by == null && question.adjudicated !== false) adjudicate(columns, resolved);
  return resolved;
}

/** Whether a quote carries a code. */
export function isPresent({ words, present }: Resolved, quote: number, code: number): boolean {
  return hasBit(present, quote * words, code);
}

/**
 * What is known of a code on a quote, both by their index.
 *
 * @example stateOf(frame, 6, 1) // "present"
 */
export function stateOf(resolved: Resolved, quote: number, code: number): CodeState {
  const { words, isMany, contested } = resolved;
  const came = HOW[resolved.how[quote]!]!;
  if (came === "hidden" || came === "not-annotated") return came;
  if (isPresent(resolved, quote, code)) return "present";
  if (came !== "contested") return "absent";
  return !isMany || hasBit(contested, quote * words, code) ? "contested" : "absent";
}
