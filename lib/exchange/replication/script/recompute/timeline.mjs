// How many quotes over time, and their mean (method.md, timeline).
import { daySpan, isoDate } from "./dates.mjs";
import { scaleOf } from "./shares.mjs";

/** From fine to coarse, with as many months as a stretch of the step has. */
const STEPS = [
  ["day", 0],
  ["week", 0],
  ["month", 1],
  ["quarter", 3],
  ["half-year", 6],
  ["year", 12],
  ["decade", 120],
  ["century", 1_200],
];
const MOST_POINTS = 500;
const MOST_OF_ONE = 100;
const MANY_OUTLETS = 50;

/** Day 4, counted from 1970-01-01, was a Monday. */
const mondayOf = (day) => day - ((((day - 4) % 7) + 7) % 7);

/** The day of the first of a month, months counted from January of the year 0000. */
const firstOfMonth = (month) => {
  const digits = (number, many) => String(number).padStart(many, "0");
  return daySpan(`${digits(Math.floor(month / 12), 4)}-${digits((month % 12) + 1, 2)}`);
};

function stretchOf(day, [step, months]) {
  if (step === "day") return { first: day, last: day };
  if (step === "week") {
    const monday = mondayOf(day);
    // Weeks end with the years that have an ISO date of ten characters.
    const [first, last] = [daySpan("0000").first, daySpan("9999").last];
    return { first: Math.max(monday, first), last: Math.min(monday + 6, last) };
  }
  const [year, month] = isoDate(day).split("-").map(Number);
  const of = year * 12 + month - 1;
  const from = of - (of % months);
  return { first: firstOfMonth(from).first, last: firstOfMonth(from + months - 1).last };
}

/** A date known closely enough for the step is in its stretch; any other in one of its month or year. */
function binOf(publishedOn, step) {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (!days) return null;
  const range = ({ first, last }) => ({ from: isoDate(first), to: isoDate(last) });
  const [known, months] = { 4: ["year", 12], 7: ["month", 1], 10: ["day", 0] }[publishedOn.length];
  if (months > step[1]) return { ...range(days), known, key: publishedOn };
  const { from, to } = range(stretchOf(days.first, step));
  return { from, to, known: "step", key: `${from}..${to}` };
}

/** Outlets with a dated quote, with their dates, the one with the most such quotes first. */
function ranked(quotes) {
  const byOutlet = new Map();
  for (const { publishedOn, outlet } of quotes) {
    if (publishedOn === null) continue;
    const of = byOutlet.get(outlet) ?? { outlet, dates: new Set(), quotes: 0 };
    of.dates.add(publishedOn);
    of.quotes += 1;
    byOutlet.set(outlet, of);
  }
  return [...byOutlet.values()].sort((a, b) => b.quotes - a.quotes || a.outlet - b.outlet);
}

/** Indices of the outlets that are drawn at a step, and whether each is told apart in its panel. */
function drawnAt(order, step) {
  const drawn = [];
  let [points, most] = [0, 0];
  for (const { outlet, dates } of order) {
    const own = new Set([...dates].map((date) => binOf(date, step).key)).size;
    points += own;
    if (points > MOST_POINTS) break;
    most = Math.max(most, own);
    drawn.push(outlet);
  }
  return { step, drawn: new Set(drawn), isTold: most <= MOST_OF_ONE };
}

/** What is drawn at the first of the steps with room for so many outlets; at the last if none has. */
function firstWith(least, { order, steps }) {
  let made;
  for (const step of steps) {
    made = drawnAt(order, step);
    if (made.isTold && made.drawn.size >= least) return { ...made, hasRoom: true };
  }
  return { ...made, hasRoom: false };
}

/** The step asked for, or a coarser one that has room, with what is drawn of it. */
function chosen(quotes, asked) {
  const order = ranked(quotes);
  const steps = STEPS.slice(STEPS.findIndex(([step]) => step === asked));
  const upToYears = steps.filter(([, months]) => months <= 12);
  const all = firstWith(order.length, { order, steps: upToYears });
  const some = all.hasRoom
    ? all
    : firstWith(Math.min(order.length, MANY_OUTLETS), { order, steps });
  const { step, drawn } = some;
  const found = new Map();
  for (const { publishedOn } of quotes) {
    const bin = binOf(publishedOn, step);
    if (bin) found.set(bin.key, bin);
  }
  const placeInOrder = ({ from, to }) => `${from} ${to}`;
  const bins = [...found.values()].sort((a, b) => (placeInOrder(a) < placeInOrder(b) ? -1 : 1));
  return { step, bins, drawn, areAll: drawn.size === order.length };
}

/** `quotes` are those that pass, each with its outlet, date and resolved value. */
export function timeline(quotes, { outlets, codes, asked }) {
  const { step, bins, drawn, areAll } = chosen(quotes, asked);
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
    step: step[0],
    first: bins[0]?.from ?? null,
    last: lasts.at(-1) ?? null,
    bins,
    outlets: outlets.map((_, outlet) => {
      const own = placed.filter((quote) => quote.outlet === outlet);
      const isDrawn = areAll || drawn.has(outlet);
      return { outlet, points: pointsOf(own), undated: undatedOf(own), isDrawn };
    }),
    undated: undatedOf(placed),
  };
}
