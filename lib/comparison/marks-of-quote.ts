import { daySpan } from "../columns/days";
import type { ComparisonQuote } from "./comparison";
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

/** What a quote carries of a variable: its value, or the first of several. */
function firstValue({ resolved }: ComparisonQuote, variable: string): string | null {
  return [resolved[variable]?.value ?? []].flat()[0] ?? null;
}

/** The mark of a quote in the spread of a variable: its value, or where it stands without one. */
function spreadMark(quote: ComparisonQuote, variable: string): Mark | null {
  const { outlet, resolved } = quote;
  const code = firstValue(quote, variable);
  if (code !== null) return { variable, code, outlet, state: "present" };
  const { how, contested } = resolved[variable] ?? {};
  const state = MARK_STATES.find((each) => each === how);
  // Several codes are contested one by one, a single one as a whole.
  const of = Array.isArray(resolved[variable]?.value) ? (contested?.[0] ?? null) : null;
  return state ? { variable, code: of, outlet, state } : null;
}

function frameMarks(quote: ComparisonQuote, code: string): Omit<QuoteMark, "variable">[] {
  const { outlet } = quote;
  const mark = { variable: "frame", code, outlet, state: "present" } as const;
  const whole = { ...mark, code: null };
  const sentiment = firstValue(quote, "sentiment");
  const cross = sentiment !== null && {
    chart: "cross" as const,
    mark: { ...mark, outlet: null, and: { variable: "sentiment", code: sentiment } },
  };
  return [
    { chart: "contrast", mark },
    { chart: "distance", mark: whole },
    { chart: "map", mark: whole },
    ...(cross ? [cross] : []),
  ];
}

function sentimentMarks(quote: ComparisonQuote): Omit<QuoteMark, "variable">[] {
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
 * The marks that a quote is part of, in the order of the charts: in each chart one, the first where it
 * is part of several; of other variables than sentiment and frame one each. Where a variable has no
 * value, the quote stands apart in its spread, and in no chart that is computed from values. Never throws.
 *
 * @example marksOfQuote(quote).map(({ chart }) => chart)
 * // ["sentiment", "frames", "variable", "contrast", "distance", "map", "cross", "timeline", "robustness"]
 */
export function marksOfQuote(quote: ComparisonQuote): QuoteMark[] {
  const spread = Object.keys(quote.resolved).flatMap((variable): QuoteMark[] => {
    const mark = spreadMark(quote, variable);
    if (!mark) return [];
    if (variable === "sentiment") return [{ chart: "sentiment", mark, variable: null }];
    if (variable === "frame") return [{ chart: "frames", mark, variable: null }];
    return [{ chart: "variable", mark, variable }];
  });
  const frame = firstValue(quote, "frame");
  const others = [
    ...(frame === null ? [] : frameMarks(quote, frame)),
    ...(firstValue(quote, "sentiment") === null ? [] : sentimentMarks(quote)),
  ];
  const all = [...spread, ...others.map((each): QuoteMark => ({ ...each, variable: null }))];
  return all.toSorted((a, b) => CHARTS.indexOf(a.chart) - CHARTS.indexOf(b.chart));
}
