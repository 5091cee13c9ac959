import { daySpan } from "../columns/days";
import type { ComparisonQuote } from "./comparison";
import { MARK_STATES, type Mark } from "./mark";
import { rangeKey, stepSpan } from "./period";
import type { Chart } from "./search";

const isDay = (date: string) => date.length === "YYYY-MM-DD".length;

/** The period of the timeline, in weeks, that holds the quote; null when its date is not known. */
function periodOf({ publishedOn }: ComparisonQuote): string | null {
  if (publishedOn === null) return null;
  const days = daySpan(publishedOn);
  return days && isDay(publishedOn) ? rangeKey(stepSpan(days.firstDay, "week")) : publishedOn;
}

/** Where a quote without a value of sentiment stands in its chart: contested, not annotated, hidden. */
function withoutValue({ outlet, resolved }: ComparisonQuote): Mark[] {
  const how = resolved.sentiment?.how;
  const state = MARK_STATES.find((each) => each === how);
  return state ? [{ variable: "sentiment", code: null, outlet, state }] : [];
}

/**
 * The marks that a quote is part of: in each chart one, the first where it is part of several. A quote
 * without a value of sentiment stands apart in its chart; without a frame it is in no chart of frames.
 * Never throws.
 *
 * @example marksOfQuote(quote).map(({ chart }) => chart)
 * // ["sentiment", "frames", "contrast", "distance", "map", "timeline", "cross"]
 */
export function marksOfQuote(quote: ComparisonQuote): { chart: Chart; mark: Mark }[] {
  const { outlet, resolved } = quote;
  const [sentiment] = [resolved.sentiment?.value ?? []].flat();
  const [frame] = [resolved.frame?.value ?? []].flat();
  const present = { outlet, state: "present" } as const;
  const marks: { chart: Chart; mark: Mark }[] = [];
  if (sentiment) {
    const mark = { ...present, variable: "sentiment", code: sentiment };
    marks.push({ chart: "sentiment", mark });
  }
  for (const mark of sentiment ? [] : withoutValue(quote)) marks.push({ chart: "sentiment", mark });
  if (frame) {
    const mark = { ...present, variable: "frame", code: frame };
    const whole = { ...mark, code: null };
    marks.push({ chart: "frames", mark }, { chart: "contrast", mark });
    marks.push({ chart: "distance", mark: whole }, { chart: "map", mark: whole });
  }
  const during = periodOf(quote);
  if (sentiment && during) {
    const mark = { ...present, variable: "sentiment", code: null, during };
    marks.push({ chart: "timeline", mark });
  }
  if (sentiment && frame) {
    const and = { variable: "sentiment", code: sentiment };
    const mark = { ...present, variable: "frame", code: frame, outlet: null, and };
    marks.push({ chart: "cross", mark });
  }
  return marks;
}
