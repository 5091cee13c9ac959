import type { Columns } from "../../../lib/columns/columns";
import { daySpan } from "../../../lib/columns/days";
import { passingQuotes } from "../../../lib/columns/filter";
import { resolvedOnce } from "../../../lib/comparison/resolved-once";
import { everything, type Search } from "../../../lib/comparison/search";
import { stateCounts } from "../../../lib/comparison/state-counts";
import { binOfDates, timelineBins } from "../../../lib/comparison/timeline-bins";
import { timelinePoints } from "../../../lib/comparison/timeline-points";
import type { BenchTable } from "./tables";

/** Rows of whole numbers, in rising order: what a figure counts, the same from everywhere. */
export type Counts = number[][];

const FIGURES = ["frames", "sentiment", "timeline"] as const;
const FILTERS = ["none", "16 weeks", "2 years", "outlets, form, 16 weeks"] as const;
type FigureName = (typeof FIGURES)[number];
export type FilterName = (typeof FILTERS)[number];

export type Question = {
  figure: FigureName;
  filter: FilterName;
  /** Parallax, from columns of which the values have been resolved. */
  columns: (columns: Columns) => Counts;
  /** The same from resolved values put down as rows. */
  sql: string;
};

/** Filters that leave nothing out but dates. */
export const DATES_ALONE: readonly FilterName[] = ["none", "16 weeks", "2 years"];

type Period = { from: string; to: string };
const weeks: Period = { from: "2023-02-06", to: "2023-05-28" };
const years: Period = { from: "2022-07", to: "2024-06" };
const chosen = [3, 8, 13, 21, 34];

function during(period: Period): string {
  const [from, to] = [daySpan(period.from)!, daySpan(period.to)!];
  return `last_day >= ${from.firstDay} AND first_day <= ${to.lastDay}`;
}

const searches: Record<FilterName, Search> = {
  none: everything,
  "16 weeks": { ...everything, ...weeks },
  "2 years": { ...everything, ...years },
  "outlets, form, 16 weeks": {
    ...everything,
    ...weeks,
    outlets: chosen.map((at) => `synthetic-outlet-${String(at + 1).padStart(2, "0")}`),
    forms: ["verbatim"],
  },
};

const conditions: Record<FilterName, string> = {
  none: "TRUE",
  "16 weeks": during(weeks),
  "2 years": during(years),
  "outlets, form, 16 weeks": `outlet IN (${chosen.join(", ")}) AND form = 0 AND ${during(weeks)}`,
};

const periodTable = (filter: FilterName) => `period_${FILTERS.indexOf(filter)}`;

/** The stretch of time of each date, as the timeline under each filter draws it. */
export function periodTables(columns: Columns): BenchTable[] {
  return FILTERS.map((filter) => {
    const passing = passingQuotes(columns, searches[filter]);
    const binOfDate = binOfDates(columns, timelineBins(columns, { passing, step: "week" }));
    const bins = new Map<string, [number, number, number]>();
    binOfDate.forEach((bin, date) => {
      if (bin < 0) return;
      const [first, last] = [columns.dates.firstDay[date]!, columns.dates.lastDay[date]!];
      bins.set(`${first} ${last}`, [first, last, bin]);
    });
    const rows = () => bins.values();
    return { name: periodTable(filter), columns: ["first_day", "last_day", "bin"], rows };
  });
}

export function inOrder(rows: Counts): Counts {
  return rows.toSorted((a, b) => {
    const at = a.findIndex((value, place) => value !== b[place]);
    return at < 0 ? 0 : a[at]! - b[at]!;
  });
}

/** outlet, code, carrying, contested; and of code −1 the outlet's annotated quotes. */
function frames(columns: Columns, search: Search): Counts {
  const resolved = resolvedOnce(columns, { variable: 0, by: null });
  return stateCounts(columns, { resolved, passing: search }).flatMap((codes, outlet) => {
    const { present, absent, contested } = codes[0]!;
    const annotated = present + absent + contested;
    const rows = codes.map((of, code) => [outlet, code, of.present, of.contested]);
    const met = rows.filter(([, , carrying, disputed]) => carrying! + disputed! > 0);
    return annotated > 0 ? [[outlet, -1, annotated, 0], ...met] : [];
  });
}

/** outlet, value, quotes. */
function sentiment(columns: Columns, search: Search): Counts {
  const resolved = resolvedOnce(columns, { variable: 1, by: null });
  return stateCounts(columns, { resolved, passing: search }).flatMap((codes, outlet) =>
    codes.flatMap(({ present }, code) => (present > 0 ? [[outlet, code, present]] : [])),
  );
}

/** outlet, stretch, quotes, quotes with a value, sum of values counted from the lowest. */
function timeline(columns: Columns, search: Search): Counts {
  const resolved = resolvedOnce(columns, { variable: 1, by: null });
  const { points } = timelinePoints(columns, { resolved, passing: search, step: "week" });
  return points.map(({ outlet, bin, codes }) => {
    const { present, absent, contested, notAnnotated, hidden } = codes[0]!;
    const quotes = present + absent + contested + notAnnotated + hidden;
    const n = codes.reduce((sum, of) => sum + of.present, 0);
    return [outlet, bin, quotes, n, codes.reduce((sum, of, at) => sum + at * of.present, 0)];
  });
}

const computed = { frames, sentiment, timeline };

const sql: Record<FigureName, (filter: FilterName) => string> = {
  frames: (filter) => `
    SELECT outlet, code, count(*) FILTER (WHERE state = 1), count(*) FILTER (WHERE state = 2)
    FROM code WHERE ${conditions[filter]} GROUP BY outlet, code
    UNION ALL
    SELECT outlet, -1, sum(annotated), 0 FROM quote WHERE ${conditions[filter]}
    GROUP BY outlet HAVING sum(annotated) > 0`,
  sentiment: (filter) => `
    SELECT outlet, tone, count(*) FROM quote
    WHERE ${conditions[filter]} AND tone IS NOT NULL GROUP BY outlet, tone`,
  timeline: (filter) => `
    SELECT outlet, bin, count(*), count(tone), coalesce(sum(tone), 0)
    FROM quote JOIN ${periodTable(filter)} USING (first_day, last_day)
    WHERE ${conditions[filter]} GROUP BY outlet, bin`,
};

export const questions: Question[] = FIGURES.flatMap((figure) =>
  FILTERS.map((filter) => ({
    figure,
    filter,
    columns: (columns: Columns) => computed[figure](columns, searches[filter]),
    sql: sql[figure](filter),
  })),
);
