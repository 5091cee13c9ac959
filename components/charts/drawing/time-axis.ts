import { isoDate, mondayOf } from "@/lib/columns/days";
import { TEXT } from "./kit";
import { textWidth } from "./text-width";

/** A day, counted from 1970-01-01, that an axis of time names. */
export type Tick = { day: number; text: string };

type Asked = { first: number; last: number; pixels: number; locale: string };

/** From fine to coarse; a step is so many days or months. */
const STEPS = [
  { days: 1 },
  { days: 7 },
  { months: 1 },
  { months: 3 },
  { months: 6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((years) => ({ months: years * 12 })),
];
type Step = (typeof STEPS)[number];

const BETWEEN = 10;
const SOME_MONDAY = mondayOf(0);

const monthOf = (day: number) => {
  const [year = 0, month = 1] = isoDate(day).split("-").map(Number);
  return year * 12 + month - 1;
};

function dayOfMonth(month: number): number {
  const date = new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date / 86_400_000;
}

/** First days of the step's stretches between both ends. */
function daysOf(step: Step, { first, last }: Asked): number[] {
  const isMonths = "months" in step && step.months !== undefined;
  const size = isMonths ? step.months : (step.days ?? 1);
  const place = (day: number) => (isMonths ? monthOf(day) : day - SOME_MONDAY) / size;
  const dayAt = (at: number) => (isMonths ? dayOfMonth(at * size) : at * size + SOME_MONDAY);
  const from = Math.floor(place(first));
  const to = Math.floor(place(last));
  // More than these can't be told apart on any drawing.
  if (to - from > 200) return [];
  const days = Array.from({ length: to - from + 1 }, (_, at) => dayAt(from + at));
  return days.filter((day) => day >= first && day <= last);
}

function texts(step: Step, days: number[], locale: string): Tick[] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const isYears = (step.months ?? 0) >= 12;
  const long = format({
    year: "numeric",
    month: isYears ? undefined : "short",
    day: step.days ? "numeric" : undefined,
  });
  const short = format({ month: "short", day: step.days ? "numeric" : undefined });
  return days.map((day, at) => {
    const before = days[at - 1];
    const isSameYear =
      before !== undefined && isoDate(before).slice(0, 4) === isoDate(day).slice(0, 4);
    const date = new Date(day * 86_400_000);
    return { day, text: (isSameYear && !isYears ? short : long).format(date) };
  });
}

function doFit(ticks: Tick[], { first, last, pixels }: Asked): boolean {
  const pixel = pixels / (last - first + 1);
  return ticks.every(({ day, text }, at) => {
    const end = ticks[at + 1]?.day ?? last + 1;
    const isLast = at === ticks.length - 1;
    const needed = textWidth(text, { size: TEXT.small }) + (isLast ? 0 : BETWEEN);
    return (end - day) * pixel >= needed;
  });
}

/** Without what does not fit at the end, as long as something is left. */
function trimmed(ticks: Tick[], asked: Asked): Tick[] {
  return ticks.length > 1 && !doFit(ticks.slice(-1), asked) ? ticks.slice(0, -1) : ticks;
}

/**
 * Which days an axis names, in words that stand right of them without touching: days, weeks, months or
 * years, as fine as there is room for. At least the first day is named.
 *
 * @example timeTicks({ first: 19_936, last: 19_966, pixels: 340, locale: "en" })[0]
 * // { day: 19_940, text: "Aug 5, 2024" }
 */
export function timeTicks(asked: Asked): Tick[] {
  for (const step of STEPS) {
    const ticks = trimmed(texts(step, daysOf(step, asked), asked.locale), asked);
    if (ticks.length > 0 && doFit(ticks, asked)) return ticks;
  }
  return texts({ months: 1 }, [asked.first], asked.locale);
}
