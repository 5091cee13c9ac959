import { hasBit, wordsFor } from "../columns/bit-set";
import type { Columns } from "../columns/columns";

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
export const STATE = { present: 0, absent: 1, contested: 2, notAnnotated: 3, hidden: 4 } as const;
export const STATES = 5;

/** One variable, resolved for every quote of the study. Rows of the matrices are quotes. */
export type Resolved = {
  variable: number;
  codes: number;
  /** Per quote: index into HOW. */
  how: Uint8Array;
  /** Quote × code: one of STATE. */
  states: Uint8Array;
  /** Quote × code: how many analysts gave the code; 0 on hidden quotes. */
  votes: Uint16Array;
};

/** Which variable, and whose answers speak. */
export type Question = {
  variable: number;
  by?: number | null;
  /** The number of an analyst who does not speak. */
  without?: number | null;
  /** Whether decisions of a lead stand; they do unless this is false. */
  adjudicated?: boolean;
};
type Count = { votes: Uint16Array; answered: Uint16Array };

const how = Object.fromEntries(HOW.map((name, index) => [name, index])) as Record<How, number>;

/** Which annotations speak: those on quotes that are not hidden, of all analysts or of those asked for. */
function speakers(columns: Columns, { by, without }: Question): (row: number) => boolean {
  const { quote, analyst } = columns.annotations;
  const speaks = columns.analysts.map(
    ({ number }) => (by == null || number === by) && number !== without,
  );
  return (row) => columns.hidden[quote[row]!] === 0 && speaks[analyst[row]!]!;
}

function countOne(
  columns: Columns,
  ask: { answers: Int16Array; codes: number; speaks: (row: number) => boolean },
): Count {
  const { quote } = columns.annotations;
  const votes = new Uint16Array(columns.hidden.length * ask.codes);
  const answered = new Uint16Array(columns.hidden.length);
  for (let row = 0; row < quote.length; row++) {
    const code = ask.answers[row]!;
    if (code < 0 || !ask.speaks(row)) continue;
    votes[quote[row]! * ask.codes + code]!++;
    answered[quote[row]!]!++;
  }
  return { votes, answered };
}

function countMany(
  columns: Columns,
  ask: { answers: Uint32Array; codes: number; speaks: (row: number) => boolean },
): Count {
  const { quote } = columns.annotations;
  const words = wordsFor(ask.codes);
  const votes = new Uint16Array(columns.hidden.length * ask.codes);
  const answered = new Uint16Array(columns.hidden.length);
  for (let row = 0; row < quote.length; row++) {
    if (!ask.speaks(row)) continue;
    const first = quote[row]! * ask.codes;
    for (let word = 0; word < words; word++) {
      // Clears the lowest bit that is set until none is left.
      for (let bits = ask.answers[row * words + word]!; bits !== 0; bits &= bits - 1) {
        votes[first + word * 32 + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
    answered[quote[row]!]!++;
  }
  return { votes, answered };
}

/** Decides one quote from its votes alone, so that the order of annotations cannot matter. */
function decide(resolved: Resolved, at: { quote: number; analysts: number; many: boolean }) {
  const { codes, states, votes } = resolved;
  const first = at.quote * codes;
  let present = 0;
  let tied = 0;
  let split = 0;
  for (let cell = first; cell < first + codes; cell++) {
    const twice = 2 * votes[cell]!;
    if (votes[cell] !== 0 && votes[cell] !== at.analysts) split++;
    if (twice > at.analysts) present++;
    if (twice === at.analysts) tied++;
    states[cell] =
      twice > at.analysts ? STATE.present : twice < at.analysts ? STATE.absent : STATE.contested;
  }
  const contested = at.many ? tied > 0 : present === 0;
  if (contested && !at.many) states.fill(STATE.contested, first, first + codes);
  if (at.analysts === 1) resolved.how[at.quote] = how.single;
  else if (split === 0) resolved.how[at.quote] = how.unanimous;
  else resolved.how[at.quote] = contested ? how.contested : how.majority;
}

function adjudicate(columns: Columns, resolved: Resolved) {
  const { quote, variable, codes, words } = columns.adjudications;
  for (let row = 0; row < quote.length; row++) {
    const decided = quote[row]!;
    if (variable[row] !== resolved.variable || columns.hidden[decided] === 1) continue;
    resolved.how[decided] = how.adjudicated;
    for (let code = 0; code < resolved.codes; code++) {
      const present = hasBit(codes, row * words, code);
      resolved.states[decided * resolved.codes + code] = present ? STATE.present : STATE.absent;
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
  const variable = columns.variables[question.variable];
  const answers = columns.annotations.answers[question.variable];
  if (!variable || !answers) throw new RangeError(`the study has no variable ${question.variable}`);
  const codes = variable.codes.length;
  const speaks = speakers(columns, question);
  const { votes, answered } =
    answers instanceof Int16Array
      ? countOne(columns, { answers, codes, speaks })
      : countMany(columns, { answers, codes, speaks });
  const quotes = columns.hidden.length;
  const resolved: Resolved = {
    variable: question.variable,
    codes,
    how: new Uint8Array(quotes).fill(how["not-annotated"]),
    states: new Uint8Array(quotes * codes).fill(STATE.notAnnotated),
    votes,
  };
  const many = variable.select === "many";
  for (let quote = 0; quote < quotes; quote++) {
    if (columns.hidden[quote] === 1) {
      resolved.how[quote] = how.hidden;
      resolved.states.fill(STATE.hidden, quote * codes, (quote + 1) * codes);
    } else if (answered[quote]! > 0) {
      decide(resolved, { quote, analysts: answered[quote]!, many });
    }
  }
  if (question.by == null && question.adjudicated !== false) adjudicate(columns, resolved);
  return resolved;
}
