import type { CodeColumn, VariableColumn } from "../columns/columns";
import type { ComparisonQuote } from "../comparison/compared-quotes";
import type { Comparison, ComparisonOutlet } from "../comparison/comparison";
import type { Cell } from "./csv";
import { type Provenance, provenanceCsv } from "./figure-csv";

const OUTLET_COLUMNS = [
  "outlet",
  "outlet_name",
  "quotes",
  "variable",
  "code",
  "code_name",
  "count",
  "n",
  "share",
  "mean",
  "low",
  "high",
  "contested",
  "not_annotated",
  "hidden",
  "few_quotes",
  "reason",
  "alpha",
];

const QUOTE_COLUMNS = [
  "quote",
  "outlet",
  "item",
  "form",
  "variable",
  "how",
  "value",
  "contested",
  "alpha",
];

/** What the numbers rest on: α of a variable or one of its codes, and columns that every row repeats. */
export type CsvGround = {
  alphaOf: (variable: string, code: string | null) => number | null;
  provenance: Provenance;
};

type Variables = { sentiment: VariableColumn; frame: VariableColumn };

const nameOf = (codes: CodeColumn[], key: string) =>
  codes.find((code) => code.key === key)?.name ?? key;

function sentimentRows(
  { slug, name, n, sentiment }: ComparisonOutlet,
  { codes, key }: VariableColumn,
) {
  const { mean, contested, notAnnotated, hidden, few } = sentiment;
  const head = [slug, name, n, key];
  const states = [contested, notAnnotated, hidden, few];
  const shares = sentiment.distribution.map(({ code, count }): Cell[] => {
    const share = sentiment.n > 0 ? count / sentiment.n : null;
    const why = sentiment.n > 0 ? null : "reason" in mean ? mean.reason : null;
    const figures = [count, sentiment.n, share, null, null, null];
    return [...head, code, nameOf(codes, code), ...figures, ...states, why];
  });
  const interval = mean.value === null || "reason" in mean.interval ? null : mean.interval;
  const why =
    mean.value === null ? mean.reason : "reason" in mean.interval ? mean.interval.reason : null;
  const ends = [interval?.low ?? null, interval?.high ?? null];
  const meanRow: Cell[] = [...head, null, null, null, sentiment.n, null, mean.value, ...ends];
  return [...shares, [...meanRow, ...states, why]];
}

function frameRows({ slug, name, n, frames }: ComparisonOutlet, { codes, key }: VariableColumn) {
  return frames.map(({ code, count, n: of, share, ...states }): Cell[] => {
    const known = share.value !== null;
    const ends = known ? [share.interval.low, share.interval.high] : [null, null];
    const figures = [count, of, share.value, null, ...ends];
    const { contested, notAnnotated, hidden, few } = states;
    const why = known ? null : share.reason;
    const head = [slug, name, n, key, code, nameOf(codes, code)];
    return [...head, ...figures, contested, notAnnotated, hidden, few, why];
  });
}

/**
 * The comparison's outlets as a tidy table: a row for each outlet and code, and one without a code for
 * the mean of sentiment. `low` and `high` are the ends of the interval of the share or mean in the row;
 * `reason` says why a figure is missing, `alpha` is Krippendorff's α of the variable, or of the frame in
 * the row. The numbers are those of the JSON, to the last digit.
 */
export function outletsCsv(
  { outlets }: Comparison,
  { sentiment, frame, alphaOf, provenance }: Variables & CsvGround,
): string {
  const rows = outlets.flatMap((outlet) => [
    ...sentimentRows(outlet, sentiment).map((row) => [...row, alphaOf(sentiment.key, null)]),
    ...frameRows(outlet, frame).map((row, at) => [
      ...row,
      alphaOf(frame.key, outlet.frames[at]!.code),
    ]),
  ]);
  return provenanceCsv(OUTLET_COLUMNS, { rows, provenance });
}

/**
 * The resolved values: a row for each quote and variable, with α of the variable. Several codes in a cell
 * stand apart by spaces.
 */
export function quotesCsv(
  quotes: readonly ComparisonQuote[],
  { alphaOf, provenance }: CsvGround,
): string {
  const rows = quotes.flatMap(({ key, outlet, item, form, resolved }) =>
    Object.entries(resolved).map(([variable, { how, value, contested }]): Cell[] => {
      const values = value === null ? null : [value].flat().join(" ");
      const states = [values, contested?.join(" ") ?? null];
      return [key, outlet, item, form, variable, how, ...states, alphaOf(variable, null)];
    }),
  );
  return provenanceCsv(QUOTE_COLUMNS, { rows, provenance });
}
