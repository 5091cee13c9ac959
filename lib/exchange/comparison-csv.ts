import type { CodeColumn, VariableColumn } from "../columns/columns";
import type { Comparison, ComparisonOutlet } from "../comparison/comparison";
import { type Cell, csv } from "./csv";

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
];

const QUOTE_COLUMNS = ["quote", "outlet", "item", "form", "variable", "how", "value", "contested"];

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
 * `reason` says why a figure is missing. The numbers are those of the JSON, to the last digit.
 */
export function outletsCsv({ outlets }: Comparison, { sentiment, frame }: Variables): string {
  const rows = outlets.flatMap((outlet) => [
    ...sentimentRows(outlet, sentiment),
    ...frameRows(outlet, frame),
  ]);
  return csv(OUTLET_COLUMNS, rows);
}

/** The resolved values: a row for each quote and variable. Several codes in a cell stand apart by spaces. */
export function quotesCsv({ quotes }: Comparison): string {
  const rows = quotes.flatMap(({ key, outlet, item, form, resolved }) =>
    Object.entries(resolved).map(([variable, { how, value, contested }]): Cell[] => {
      const values = value === null ? null : [value].flat().join(" ");
      return [key, outlet, item, form, variable, how, values, contested?.join(" ") ?? null];
    }),
  );
  return csv(QUOTE_COLUMNS, rows);
}
