import type { Columns } from "../../../lib/columns/columns";
import { HOW, isPresent, stateOf } from "../../../lib/comparison/resolve";
import { resolvedOnce } from "../../../lib/comparison/resolved-once";

export type Row = readonly (number | null)[];
export type BenchTable = { name: string; columns: readonly string[]; rows: () => Iterable<Row> };

const FRAME = 0;
const SENTIMENT = 1;

function placeOf({ quotes, items, dates }: Columns, quote: number): Row {
  const date = items.date[quotes.item[quote]!]!;
  const [first, last] = [dates.firstDay[date] ?? null, dates.lastDay[date] ?? null];
  return [quotes.outlet[quote]!, first, last, quotes.form[quote]!];
}

/** Each quote with where and when it stands, how its frames were resolved, and its tone or null. */
function* quotes(columns: Columns): Generator<Row> {
  const frame = resolvedOnce(columns, { variable: FRAME, by: null });
  const tone = resolvedOnce(columns, { variable: SENTIMENT, by: null });
  const codes = columns.variables[SENTIMENT]!.codes.map((_, code) => code);
  for (let quote = 0; quote < columns.quotes.outlet.length; quote++) {
    const how = HOW[frame.how[quote]!] === "not-annotated" ? 0 : 1;
    const value = codes.find((code) => isPresent(tone, quote, code)) ?? null;
    yield [quote, ...placeOf(columns, quote), how, value];
  }
}

/** Each code that a quote carries (1) or disputes (2), with where and when the quote stands. */
function* codes(columns: Columns): Generator<Row> {
  const frame = resolvedOnce(columns, { variable: FRAME, by: null });
  for (let quote = 0; quote < columns.quotes.outlet.length; quote++) {
    for (let code = 0; code < frame.codes; code++) {
      const state = stateOf(frame, quote, code);
      if (state !== "present" && state !== "contested") continue;
      yield [quote, ...placeOf(columns, quote), code, state === "present" ? 1 : 2];
    }
  }
}

const PLACE = ["outlet", "first_day", "last_day", "form"];

/** The same data for every database: resolved values, put down as rows. */
export function benchTables(columns: Columns): BenchTable[] {
  return [
    {
      name: "quote",
      columns: ["id", ...PLACE, "annotated", "tone"],
      rows: () => quotes(columns),
    },
    { name: "code", columns: ["quote", ...PLACE, "code", "state"], rows: () => codes(columns) },
  ];
}

/** What each query of the bench can be answered from without the table itself. */
export const INDEXES = [
  "CREATE INDEX quote_by_outlet ON quote (outlet, annotated, tone)",
  "CREATE INDEX quote_by_day ON quote (first_day, last_day, outlet, annotated, tone)",
  "CREATE INDEX code_by_outlet ON code (outlet, code, state)",
  "CREATE INDEX code_by_day ON code (first_day, last_day, outlet, code, state)",
  "CREATE INDEX code_by_place ON code (outlet, form, first_day, last_day, code, state)",
  "CREATE INDEX quote_by_place ON quote (outlet, form, first_day, last_day, annotated, tone)",
];
