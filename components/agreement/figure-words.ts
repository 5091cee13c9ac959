import { getLocale, getTranslations } from "next-intl/server";
import type { Resampled } from "@/lib/agreement/bootstrap";
import type { Estimate } from "@/lib/agreement/estimate";
import type { Figure, MeasureName } from "@/lib/agreement/measures";
import { figureNumbers } from "../charts/rounded";

/** Figures in words: numbers with three decimals, as the limits have them, and reasons in sentences. */
export async function figureWords() {
  const [words, locale] = await Promise.all([getTranslations("agreement"), getLocale()]);
  const { number, part } = figureNumbers(locale);
  const interval = (of: Resampled | null) => {
    if (of === null) return "";
    if ("reason" in of) return words(`alone.${of.reason}`);
    return words("figure.interval", { low: number(of.low), high: number(of.high) });
  };
  const reason = (estimate: Estimate) =>
    estimate.value === null ? words(`missing.${estimate.reason}`) : "";
  const reading = (figure: Figure) => {
    if (!figure.reading) return "";
    const told = words(`readings.${figure.reading}`);
    return isPerfect(figure) ? words("figure.nobodyDiffers", { reading: told }) : told;
  };
  /** What a drawing of the figure says to those who do not see it. */
  const drawing = (figure: Figure, measure: MeasureName) => {
    const name = words(`measures.${measure}`);
    if (figure.value === null) return reason(figure);
    const value = number(figure.value);
    if (figure.interval === null || "reason" in figure.interval) {
      return words("figure.drawingAlone", { measure: name, value });
    }
    const { low, high } = figure.interval;
    const ends = { low: number(low), high: number(high) };
    return words("figure.drawing", { measure: name, value, ...ends, reading: reading(figure) });
  };
  return { words, number, part, interval, reason, reading, drawing };
}

/** Whether nobody differs on anything: an interval without width, which says nothing of more units. */
export function isPerfect({ interval }: Figure): boolean {
  return interval !== null && "low" in interval && interval.low >= 1;
}

export type FigureWords = Awaited<ReturnType<typeof figureWords>>;
