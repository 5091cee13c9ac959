import { figureNumbers } from "../charts/rounded";
import type { CalculatorWords, ToldFigure } from "./answer";
import { counted, filled } from "./filled";

/** Figures in words of this language. */
export function figureText(words: CalculatorWords, locale: string) {
  const whole = new Intl.NumberFormat(locale);
  const { number, part: partText } = figureNumbers(locale);
  const part = (value: number | null) => (value === null ? words.none : partText(value));
  const ends = (figure: ToldFigure) => {
    const interval = figure.value !== null && "interval" in figure ? figure.interval : null;
    return interval ? { low: interval[0]!, high: interval[1]! } : null;
  };
  const range = (figure: ToldFigure) => {
    const found = ends(figure);
    return found && filled(words.range, { low: number(found.low), high: number(found.high) });
  };
  /** Why there is no interval, or no value at all. */
  const reason = (figure: ToldFigure) => {
    if (figure.value === null) return figure.reason;
    return "noInterval" in figure ? (figure.noInterval ?? "") : "";
  };
  const reading = (figure: ToldFigure) =>
    "reading" in figure && figure.reading ? words.readings[figure.reading] : null;
  return {
    words,
    number,
    part,
    ends,
    range,
    reason,
    reading,
    whole: (value: number) => whole.format(value),
    units: (count: number) => counted(words.countUnits, { count, locale }),
    coders: (count: number) => counted(words.countCoders, { count, locale }),
  };
}

export type FigureText = ReturnType<typeof figureText>;
