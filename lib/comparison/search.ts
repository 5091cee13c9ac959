import type { QuoteForm } from "../columns/columns";
import { type Mark, markText } from "./mark";
import type { Step } from "./period";

/** In the order in which they are offered; "variable" is any other variable of the codebook. */
export const CHARTS = [
  "sentiment",
  "frames",
  "variable",
  "contrast",
  "distance",
  "map",
  "timeline",
  "cross",
  "robustness",
] as const;
export type Chart = (typeof CHARTS)[number];
export const TABS = ["chart", "table"] as const;
export type Tab = (typeof TABS)[number];
export const CODES_SHOWN = ["top", "all"] as const;
export type CodesShown = (typeof CODES_SHOWN)[number];
/** Of the timeline; the first is what is drawn without being asked. Decades and centuries aren't asked for. */
export const STEP_CHOICES = [
  "week",
  "day",
  "month",
  "quarter",
  "half-year",
  "year",
] as const satisfies readonly Step[];

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
  /** The chart that is shown, and that `tab` belongs to. */
  chart: Chart;
  /** Key of the variable that the chart is about; null for the one that it is made for. */
  variable: string | null;
  /** Key of the other variable of the cross table; null for sentiment. */
  across: string | null;
  /** Slug of the outlet that distances are measured from; null for the one that printed the proposal. */
  reference: string | null;
  /** Slug of the one outlet that the contrast is drawn of; null for all. */
  focus: string | null;
  /** Of the timeline. */
  step: (typeof STEP_CHOICES)[number];
  tab: Tab;
  /** Whether a long list of codes is shown whole, or its most frequent ones and the others together. */
  codes: CodesShown;
  /** Column that tables are sorted by, with "-" before it for the largest first. */
  sort: string | null;
  /** Of tables that are too long for one; a table of fewer shows its last. */
  page: number;
  /** Whose quotes are open. */
  mark: Mark | null;
  /** Of the open quotes, where they are too many to be read at once; past the last it is the last. */
  part: number;
};

export const everything: Search = {
  outlets: [],
  from: null,
  to: null,
  forms: [],
  by: null,
  chart: "sentiment",
  variable: null,
  across: null,
  reference: null,
  focus: null,
  step: "week",
  tab: "chart",
  codes: "top",
  sort: null,
  page: 1,
  mark: null,
  part: 1,
};

/** Whether the filters leave anything out, or ask for one analyst. */
export function isFiltered({ outlets, from, to, forms, by }: Search): boolean {
  return outlets.length > 0 || forms.length > 0 || from !== null || to !== null || by !== null;
}

/** A value of a query; commas, colons and tildes may stand in one as they are, and addresses are read by people. */
const inQuery = (value: string) =>
  encodeURIComponent(value).replace(/%2C|%3A|%7E/g, decodeURIComponent);

/** A query string without a mark, and with this one: searchText of thousands of marks would say the rest again. */
export function markedText(query: string, mark: string): string {
  return `${query}${query === "" ? "?" : "&"}mark=${inQuery(mark)}`;
}

/**
 * The search as a query string, with its "?" and without what is the default; "" when all is.
 *
 * @example searchText({ ...everything, outlets: ["haqqin"], tab: "table" }) // "?outlet=haqqin&tab=table"
 */
export function searchText(search: Search): string {
  const { outlets, from, to, forms, by, mark, part } = search;
  const { variable, across, reference, focus, sort, page } = search;
  const unlessDefault = (name: "chart" | "step" | "tab" | "codes"): [string, string | null] => [
    name,
    search[name] === everything[name] ? null : search[name],
  ];
  const pairs: [string, string | null][] = [
    ["outlet", outlets.join(",") || null],
    ["from", from],
    ["to", to],
    ["form", forms.join(",") || null],
    ["by", by === null ? null : String(by)],
    unlessDefault("chart"),
    ["variable", variable],
    ["across", across],
    ["reference", reference],
    ["focus", focus],
    unlessDefault("step"),
    unlessDefault("tab"),
    unlessDefault("codes"),
    ["sort", sort],
    ["page", page === everything.page ? null : String(page)],
    ["mark", mark && markText(mark)],
    ["part", mark && part !== everything.part ? String(part) : null],
  ];
  const given = pairs.flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${inQuery(value)}`],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}
