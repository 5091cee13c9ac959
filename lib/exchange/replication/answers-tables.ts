import { hasBit, wordsFor } from "../../columns/bit-set";
import { type Columns, isSingle, NO_DAY } from "../../columns/columns";
import { isoDate } from "../../columns/days";
import { textAt } from "../../columns/texts";
import { type Cell, csv } from "../csv";
import type { DecisionTexts, Note } from "./bundle-parts";
import { quoteOrder } from "./quotes-table";

const keysOf = (columns: Columns, { variable, codes }: { variable: number; codes: number[] }) =>
  codes.map((code) => columns.variables[variable]!.codes[code]!.key).join(" ");

/** The codes that an annotation carries, by their index. */
function answerOf({ annotations, variables }: Columns, at: { row: number; variable: number }) {
  const answers = annotations.answers[at.variable]!;
  if (isSingle(answers)) return answers[at.row]! < 0 ? [] : [answers[at.row]!];
  const { codes } = variables[at.variable]!;
  const first = at.row * wordsFor(codes.length);
  return [...codes.keys()].filter((code) => hasBit(answers, first, code));
}

/** Rows of annotations in the order of quotes, then of analysts' numbers. */
function annotationOrder(columns: Columns): number[] {
  const { quote, analyst } = columns.annotations;
  const places = new Int32Array(columns.quotes.key.count);
  for (const [place, at] of quoteOrder(columns).entries()) places[at] = place;
  return [...quote.keys()].sort(
    (a, b) => places[quote[a]!]! - places[quote[b]!]! || analyst[a]! - analyst[b]!,
  );
}

/** A row for each quote, analyst and variable, also where no code was given. */
export function annotationsTable(columns: Columns): string {
  const { annotations, quotes, analysts, variables, codebookRevision } = columns;
  const rows = annotationOrder(columns).flatMap((row) => {
    const { number, automated } = analysts[annotations.analyst[row]!]!;
    const day = annotations.submitted[row]!;
    const submitted = day === NO_DAY ? null : isoDate(day);
    const head = [textAt(quotes.key, annotations.quote[row]!), number, automated, submitted];
    return variables.map(({ key }, variable): Cell[] => {
      const codes = keysOf(columns, { variable, codes: answerOf(columns, { row, variable }) });
      return [...head, codebookRevision, key, codes];
    });
  });
  const names = ["quote", "analyst", "automated", "submitted_on", "codebook_revision"];
  return csv([...names, "variable", "codes"], rows);
}

/** What analysts wrote beside their codes: a row for each annotation that has any of it. */
export function notesTable(columns: Columns, notes: readonly Note[]): string {
  const { annotations, quotes, analysts } = columns;
  const known = new Map(notes.map((note) => [`${note.quote}/${note.analyst}`, note]));
  const rows = annotationOrder(columns).flatMap((row): Cell[][] => {
    const key = textAt(quotes.key, annotations.quote[row]!);
    const { number } = analysts[annotations.analyst[row]!]!;
    const { confidence = null, memo = null } = known.get(`${key}/${number}`) ?? {};
    return confidence === null && memo === null ? [] : [[key, number, confidence, memo]];
  });
  return csv(["quote", "analyst", "confidence", "memo"], rows);
}

/** Analysts with an annotation in the study; names only where they may be told. */
export function analystsTable(columns: Columns, { isNamed }: { isNamed: boolean }): string {
  const heard = new Set(columns.annotations.analyst);
  const rows = columns.analysts.flatMap(({ number, name, automated }, at): Cell[][] =>
    heard.has(at) ? [[number, isNamed ? name : null, automated]] : [],
  );
  return csv(["analyst", "name", "automated"], rows);
}

/** The decisions in force; reasons, which may name analysts, only where those may be told. */
export function adjudicationsTable(
  columns: Columns,
  { decisions, isNamed }: { decisions: readonly DecisionTexts[]; isNamed: boolean },
): string {
  const { adjudications, quotes, variables } = columns;
  const { words } = adjudications;
  const known = new Map(decisions.map((each) => [`${each.quote}/${each.variable}`, each]));
  const rows = [...adjudications.quote.keys()].map((row): Cell[] => {
    const variable = adjudications.variable[row]!;
    const { key, codes } = variables[variable]!;
    const quote = textAt(quotes.key, adjudications.quote[row]!);
    const carried = [...codes.keys()].filter((code) =>
      hasBit(adjudications.codes, row * words, code),
    );
    const { reason, decidedAt } = known.get(`${quote}/${key}`) ?? {};
    const day = decidedAt?.toISOString().slice(0, 10) ?? null;
    return [
      quote,
      key,
      keysOf(columns, { variable, codes: carried }),
      (isNamed ? reason : null) ?? null,
      day,
    ];
  });
  return csv(["quote", "variable", "codes", "reason", "decided_on"], rows);
}
