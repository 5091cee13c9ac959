import type { Columns, VariableColumn } from "../columns/columns";
import { isSingle } from "../columns/columns";
import { textAt } from "../columns/texts";
import { HOW, resolve } from "./resolve";
import { type Votes, votesOf } from "./votes";

/** One variable on which the analysts of a quote differ, whatever a lead has decided since. */
export type Dispute = {
  /** Key and name of the variable. */
  variable: string;
  name: string;
  /** What the analysts' answers alone come to. */
  how: "contested" | "majority";
  /** How many analysts answered, and how many different answers they gave. */
  analysts: number;
  answers: number;
  /** The codes given, the most frequent first, then in the codebook's order. */
  votes: { key: string; name: string; count: number }[];
  /** Whether a lead has decided it. */
  adjudicated: boolean;
};

export type DisputedQuote = {
  key: string;
  outlet: { slug: string; name: string; position: number };
  /** At least one, in the codebook's order. */
  disputes: Dispute[];
};

type Answers = { analysts: number; different: number };

/** How many answered on each quote asked for, and how differently; sets are compared as wholes. */
function answersByQuote(
  columns: Columns,
  ask: { variable: number; isAsked: (quote: number) => boolean },
): Map<number, Answers> {
  const answers = columns.annotations.answers[ask.variable]!;
  const { quote } = columns.annotations;
  const width = answers.length / Math.max(quote.length, 1);
  const given = new Map<number, string[]>();
  for (let row = 0; row < quote.length; row++) {
    const of = quote[row]!;
    if (!ask.isAsked(of) || (isSingle(answers) && answers[row]! < 0)) continue;
    const texts = given.get(of) ?? [];
    texts.push(answers.subarray(row * width, (row + 1) * width).join());
    given.set(of, texts);
  }
  const counts = [...given].map(([of, texts]) => {
    return [of, { analysts: texts.length, different: new Set(texts).size }] as const;
  });
  return new Map(counts);
}

/** The codes that were given, the most frequent first. */
function codesGiven({ codes }: VariableColumn, { votes, quote }: { votes: Votes; quote: number }) {
  const first = quote * votes.codes;
  return codes
    .map(({ key, name }, code) => ({ key, name, count: votes.given[first + code]! }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

function disputesOf(columns: Columns, variable: number): Map<number, Dispute> {
  const column = columns.variables[variable]!;
  const { key, name } = column;
  const { adjudications } = columns;
  const decided = new Set(
    adjudications.quote.filter((_, row) => adjudications.variable[row] === variable),
  );
  const resolved = resolve(columns, { variable, adjudicated: false });
  const votes = votesOf(columns, { variable });
  const howOf = (quote: number) => HOW[resolved.how[quote]!];
  const isAsked = (quote: number) => howOf(quote) === "contested" || howOf(quote) === "majority";
  const found = new Map<number, Dispute>();
  for (const [quote, { analysts, different }] of answersByQuote(columns, { variable, isAsked })) {
    found.set(quote, {
      variable: key,
      name,
      how: howOf(quote) === "contested" ? "contested" : "majority",
      analysts,
      answers: different,
      votes: codesGiven(column, { votes, quote }),
      adjudicated: decided.has(quote),
    });
  }
  return found;
}

/**
 * The quotes on which analysts differ, by outlet as the study lists them, then by item, then by quote;
 * each with the variables in dispute: those that the annotations alone leave contested or to a majority
 * (resolve.ts), whether or not a lead has decided them. Analysts differ when at least two answered a
 * variable and not all gave the same code, or the same set of codes. Quotes that are hidden from the
 * viewer are never among them.
 *
 * @example
 * // Answers on sentiment: 1, 1, 0; on frame: {a}, {a}, {a}
 * // one dispute: sentiment, majority, 3 analysts, 2 answers, votes 1: 2 and 0: 1
 */
export function disputedQuotes(columns: Columns): DisputedQuote[] {
  const all = columns.variables.map((_, variable) => disputesOf(columns, variable));
  const { key, outlet, item } = columns.quotes;
  return [...new Set(all.flatMap((disputes) => [...disputes.keys()]))]
    .sort((a, b) => outlet[a]! - outlet[b]! || item[a]! - item[b]! || a - b)
    .map((quote) => ({
      key: textAt(key, quote),
      outlet: columns.outlets[outlet[quote]!]!,
      disputes: all.flatMap((disputes) => disputes.get(quote) ?? []),
    }));
}
