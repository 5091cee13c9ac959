import { wordsFor } from "../columns/bit-set";
import { type Columns, isSingle, type Single } from "../columns/columns";

/** Which variable, and whose answers speak. */
export type Asked = {
  variable: number;
  /** The number of the one analyst who speaks. */
  by?: number | null;
  /** The number of an analyst who does not speak. */
  without?: number | null;
};

/** What analysts gave, by quote: nothing on hidden quotes. */
export type Votes = {
  codes: number;
  /** Quote × code: how many analysts gave the code. */
  given: Uint16Array;
  /** Per quote: how many answered. */
  answered: Uint16Array;
};

/** Per annotation: 1 where it speaks, on a quote that is not hidden and of an analyst who is asked. */
function speakers(columns: Columns, { by, without }: Asked): Uint8Array {
  const { quote, analyst } = columns.annotations;
  const isAsked = Uint8Array.from(columns.analysts, ({ number }) =>
    (by == null || number === by) && number !== without ? 1 : 0,
  );
  const speaks = new Uint8Array(quote.length);
  for (let row = 0; row < quote.length; row++) {
    speaks[row] = columns.hidden[quote[row]!] === 0 ? isAsked[analyst[row]!]! : 0;
  }
  return speaks;
}

type Answers<A> = { quote: Int32Array; answers: A; speaks: Uint8Array; votes: Votes };

function countOne({ quote, answers, speaks, votes }: Answers<Single>): void {
  const { given, answered, codes } = votes;
  for (let row = 0; row < quote.length; row++) {
    const code = answers[row]!;
    if (code < 0 || speaks[row] === 0) continue;
    given[quote[row]! * codes + code]!++;
    answered[quote[row]!]!++;
  }
}

function countMany({ quote, answers, speaks, votes }: Answers<Uint32Array>): void {
  const { given, answered, codes } = votes;
  const words = wordsFor(codes);
  for (let row = 0; row < quote.length; row++) {
    if (speaks[row] === 0) continue;
    const first = quote[row]! * codes;
    for (let word = 0; word < words; word++) {
      // Clears the lowest bit that is set until none is left.
      for (let bits = answers[row * words + word]!; bits !== 0; bits &= bits - 1) {
        given[first + word * 32 + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
    answered[quote[row]!]!++;
  }
}

/**
 * How many analysts gave each code on each quote, in one pass over the annotations. A number that no
 * analyst has leaves nobody who speaks. Throws RangeError when the study has no such variable.
 *
 * @example votesOf(columns, { variable: 1 }).given[0] // how often the first quote was given the first code
 */
export function votesOf(columns: Columns, asked: Asked): Votes {
  const variable = columns.variables[asked.variable];
  const answers = columns.annotations.answers[asked.variable];
  if (!variable || !answers) throw new RangeError(`the study has no variable ${asked.variable}`);
  const codes = variable.codes.length;
  const quotes = columns.hidden.length;
  const votes = {
    codes,
    given: new Uint16Array(quotes * codes),
    answered: new Uint16Array(quotes),
  };
  const { quote } = columns.annotations;
  const speaks = speakers(columns, asked);
  if (isSingle(answers)) countOne({ quote, answers, speaks, votes });
  else countMany({ quote, answers, speaks, votes });
  return votes;
}
