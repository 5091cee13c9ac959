import { daySpan } from "../columns/days";
import type { ComparisonQuote } from "./compared-quotes";
import { MARK_STATES, type Mark } from "./mark";
import { rangeKey, stepSpan } from "./period";
import { CHARTS, type Chart } from "./search";

const isDay = (date: string) => date.length === "YYYY-MM-DD".length;

/** The period of the timeline, in weeks, that holds the quote; null when its date is not known. */
function periodOf({ publishedOn }: ComparisonQuote): string | null {
  if (publishedOn === null) return null;
  const days = daySpan(publishedOn);
  return days && isDay(publishedOn) ? rangeKey(stepSpan(days.firstDay, "week")) : publishedOn;
}

/** A chart that a quote is part of, the mark it stands behind, and the variable where it is not the chart's own. */
export type QuoteMark = { chart: Chart; mark: Mark; variable: string | null };

/** The codes that a quote carries of a variable. */
function valuesOf({ resolved }: ComparisonQuote, variable: string): string[] {
  return [resolved[variable]?.value ?? []].flat();
}

/** The marks of a quote in the spread of a variable: each of its values, and where it stands without one. */
function spreadMarks(quote: ComparisonQuote, variable: string): Mark[] {
  const { outlet, resolved } = quote;
  const present = valuesOf(quote, variable).map((code): Mark => {
    return { variable, code, outlet, state: "present" };
  });
  const { how, value, contested } = resolved[variable] ?? {};
  const state = MARK_STATES.find((each) => each === how);
  if (!state) return present;
  // Several codes are contested one by one, a single one as a whole.
  const codes = Array.isArray(value) ? (contested ?? []) : [null];
  return [...present, ...codes.map((code): Mark => ({ variable, code, outlet, state }))];
}

type ChartMark = Omit<QuoteMark, "variable">;

function frameMarks(quote: ComparisonQuote, codes: readonly string[]): ChartMark[] {
  const { outlet } = quote;
  const mark = { variable: "frame", outlet, state: "present" } as const;
  const whole = { ...mark, code: null };
  const crossed = valuesOf(quote, "sentiment").map((code) => ({ variable: "sentiment", code }));
  return [
    ...codes.map((code): ChartMark => ({ chart: "contrast", mark: { ...mark, code } })),
    { chart: "distance", mark: whole },
    { chart: "map", mark: whole },
    ...codes.flatMap((code) =>
      crossed.map((and): ChartMark => {
        return { chart: "cross", mark: { ...mark, code, outlet: null, and } };
      }),
    ),
  ];
}

function sentimentMarks(quote: ComparisonQuote): ChartMark[] {
  const mark = {
    variable: "sentiment",
    code: null,
    outlet: quote.outlet,
    state: "present",
  } as const;
  const during = periodOf(quote);
  return [
    ...(during ? [{ chart: "timeline" as const, mark: { ...mark, during } }] : []),
    { chart: "robustness", mark },
  ];
}

/**
 * The marks that a quote is part of, in the order of the charts, and in each in the codebook's: one for
 * every code that it carries or that is contested on it; of other variables than sentiment and frame in
 * their spread alone. Where a variable has no value, the quote stands apart in its spread, and in no
 * chart that is computed from values. Never throws.
 *
 * @example marksOfQuote(quote).map(({ chart }) => chart)
 * // ["sentiment", "frames", "frames", "variable", "contrast", "contrast", "distance", "map", ...]
 */
export function marksOfQuote(quote: ComparisonQuote): QuoteMark[] {
  const spread = Object.keys(quote.resolved).flatMap((variable) =>
    spreadMarks(quote, variable).map((mark): QuoteMark => {
      if (variable === "sentiment") return { chart: "sentiment", mark, variable: null };
      if (variable === "frame") return { chart: "frames", mark, variable: null };
      return { chart: "variable", mark, variable };
    }),
  );
  const frames = valuesOf(quote, "frame");
  const others = [
    ...(frames.length > 0 ? frameMarks(quote, frames) : []),
    ...(valuesOf(quote, "sentiment").length > 0 ? sentimentMarks(quote) : []),
  ];
  const all = [...spread, ...others.map((each): QuoteMark => ({ ...each, variable: null }))];
  return all.toSorted((a, b) => CHARTS.indexOf(a.chart) - CHARTS.indexOf(b.chart));
}
