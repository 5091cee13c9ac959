import type { QuoteForm } from "../columns/columns";
import { type Mark, markText } from "./mark";

export const CHARTS = ["sentiment", "frames"] as const;
export type Chart = (typeof CHARTS)[number];
export const TABS = ["chart", "table"] as const;
export type Tab = (typeof TABS)[number];

/** The whole state of the comparison, as its address carries it. */
export type Search = {
  /** Slugs; none means all. */
  outlets: string[];
  /** Partial dates. */
  from: string | null;
  to: string | null;
  forms: QuoteForm[];
  /** The number of the analyst whose answers are compared, or null for resolved values. */
  by: number | null;
  /** The chart that `tab` belongs to; the others show their chart. */
  chart: Chart;
  tab: Tab;
  /** Whose quotes are open. */
  mark: Mark | null;
};

export const everything: Search = {
  outlets: [],
  from: null,
  to: null,
  forms: [],
  by: null,
  chart: "sentiment",
  tab: "chart",
  mark: null,
};

/** Whether the filters leave anything out, or ask for one analyst. */
export function isFiltered({ outlets, from, to, forms, by }: Search): boolean {
  return outlets.length > 0 || forms.length > 0 || from !== null || to !== null || by !== null;
}

/**
 * The search as a query string, with its "?" and without what is the default; "" when all is.
 *
 * @example searchText({ ...everything, outlets: ["haqqin"], tab: "table" }) // "?outlet=haqqin&tab=table"
 */
export function searchText(search: Search): string {
  const { outlets, from, to, forms, by, chart, tab, mark } = search;
  const pairs: [string, string | null][] = [
    ["outlet", outlets.join(",") || null],
    ["from", from],
    ["to", to],
    ["form", forms.join(",") || null],
    ["by", by === null ? null : String(by)],
    ["chart", chart === everything.chart ? null : chart],
    ["tab", tab === everything.tab ? null : tab],
    ["mark", mark && markText(mark)],
  ];
  // Commas and colons may stand in a query as they are, and addresses are read by people.
  const given = pairs.flatMap(([name, value]) =>
    value === null
      ? []
      : [`${name}=${encodeURIComponent(value).replace(/%2C|%3A/g, decodeURIComponent)}`],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}
