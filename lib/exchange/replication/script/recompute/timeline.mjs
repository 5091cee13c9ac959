// How many quotes over time, and their mean (method.md, timeline).
import { daySpan, isoDate } from "./dates.mjs";
import { scaleOf } from "./shares.mjs";

const STEPS = ["day", "week", "month"];
const MOST_POINTS = 1_000;

/** Day 4, counted from 1970-01-01, was a Monday. */
const mondayOf = (day) => day - ((((day - 4) % 7) + 7) % 7);

function stretchOf(day, step) {
  if (step === "day") return { first: day, last: day };
  if (step === "month") return daySpan(isoDate(day).slice(0, 7));
  const monday = mondayOf(day);
  // Weeks end with the years that have an ISO date of ten characters.
  const [first, last] = [daySpan("0000").first, daySpan("9999").last];
  return { first: Math.max(monday, first), last: Math.min(monday + 6, last) };
}

/** A date known to the day is in the bin of its step; known to the month or year, in one of that. */
function binOf(publishedOn, step) {
  const days = daySpan(publishedOn);
  if (!days) return null;
  const range = ({ first, last }) => ({ from: isoDate(first), to: isoDate(last) });
  const known = { 4: "year", 7: step === "month" ? "step" : "month", 10: "step" }[
    publishedOn.length
  ];
  if (known !== "step") return { ...range(days), known, key: publishedOn };
  const { from, to } = range(stretchOf(days.first, step));
  return { from, to, known, key: `${from}..${to}` };
}

function binned(quotes, step) {
  const found = new Map();
  for (const { publishedOn } of quotes) {
    const bin = binOf(publishedOn, step);
    if (bin) found.set(bin.key, bin);
  }
  const order = ({ from, to }) => `${from} ${to}`;
  return [...found.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The step asked for, or the first coarser one that makes at most 1,000 points. */
function chosen(quotes, asked) {
  const dated = quotes.filter(({ publishedOn }) => publishedOn !== null);
  const outlets = new Set(dated.map(({ outlet }) => outlet)).size;
  for (const step of STEPS.slice(STEPS.indexOf(asked))) {
    const bins = binned(quotes, step);
    if (step === "month" || outlets * bins.length <= MOST_POINTS) return { step, bins };
  }
}

/** `quotes` are those that pass, each with its outlet, date and resolved value. */
export function timeline(quotes, { outlets, codes, asked }) {
  const { step, bins } = chosen(quotes, asked);
  const placeOf = new Map(bins.map(({ key }, bin) => [key, bin]));
  const placed = quotes.map(({ publishedOn, outlet, value }) => {
    const bin = placeOf.get(binOf(publishedOn, step)?.key);
    return { outlet, value, bin };
  });
  const point = (values, bin) => {
    const { distribution: _, ...figures } = scaleOf(codes, values);
    return { bin, quotes: values.length, ...figures };
  };
  const pointsOf = (own) => {
    const byBin = bins.map(() => []);
    for (const { bin, value } of own) byBin[bin]?.push(value);
    return byBin.flatMap((values, bin) => (values.length > 0 ? [point(values, bin)] : []));
  };
  const undatedOf = (of) => of.filter(({ bin }) => bin === undefined).length;
  const lasts = bins.map(({ to }) => to).sort();
  return {
    asked,
    step,
    first: bins[0]?.from ?? null,
    last: lasts.at(-1) ?? null,
    bins,
    outlets: outlets.map((_, outlet) => {
      const own = placed.filter((quote) => quote.outlet === outlet);
      return { outlet, points: pointsOf(own), undated: undatedOf(own) };
    }),
    undated: undatedOf(placed),
  };
}
