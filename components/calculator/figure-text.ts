import { RELIABLE, TENTATIVE } from "@/lib/agreement/reading";
import type { CalculatorWords, ToldFigure } from "./answer";
import { counted, filled } from "./filled";

/** Three decimals, but never rounded up to a limit that the value does not reach. */
export function rounded(value: number): number {
  const near = Math.round(value * 1000) / 1000;
  const isPushed = [TENTATIVE, RELIABLE].some((limit) => value < limit && near >= limit);
  return (isPushed ? Math.floor(value * 1000) / 1000 : near) + 0;
}

/** Figures in words of this language. */
export function figureText(words: CalculatorWords, locale: string) {
  const three = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  const short = new Intl.NumberFormat(locale, {
    notation: "scientific",
    maximumSignificantDigits: 3,
  });
  const whole = new Intl.NumberFormat(locale);
  const minus = (text: string) => text.replace("-", "−");
  const number = (value: number) => minus(three.format(rounded(value)));
  /** Observed and expected disagreement have the unit of the values: any size. */
  const part = (value: number | null) => {
    if (value === null) return words.none;
    const size = Math.abs(value);
    const isOdd = size >= 1e6 || (size > 0 && size < 0.0005);
    return minus(isOdd ? short.format(value) : three.format(value + 0));
  };
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
