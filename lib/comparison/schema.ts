import { z } from "zod";
import { choice, list, once, partialDate, readParameters, type Values } from "../base/parameters";
import type { Reason } from "../base/reason";
import { type Columns, FORMS } from "../columns/columns";
import { isReversed } from "../columns/days";
import { isMarkOf, type Mark, markOf } from "./mark";
import { CHARTS, CODES_SHOWN, everything, type Search, STEP_CHOICES, TABS } from "./search";
import { tellsAnswers } from "./way";

/** What was understood, and a reason for every parameter that was not. */
export type ReadSearch = { search: Search; problems: Record<string, Reason> };

/** Whose single answers may be asked for with `by`: everybody's, or those of these numbers. */
export type Askable = "all" | number[];

const analyst = z
  .string()
  .regex(/^(resolved|[1-9]\d{0,5})?$/, "not-a-choice")
  .transform((value) => Number(value) || null);

const mark = z.string().transform((value, context): Mark | null => {
  const read = value === "" ? null : markOf(value);
  if (value !== "" && !read) context.addIssue({ code: "custom", message: "unknown-mark" });
  return read;
});

/** A key of the study; whether it has one is asked below. */
const key = z.string().transform((value) => value || null);

/** A column's key; tables that have no such column stay as they are. */
const sort = z
  .string()
  .regex(/^(-?[a-z][a-z0-9_]{0,40})?$/, "not-a-choice")
  .transform((value) => value || null);

/** Which page of a long table is shown, or which part of the quotes behind a mark. */
export const pageNumber = once(
  z
    .string()
    .regex(/^([1-9]\d{0,5})?$/, "not-a-choice")
    .transform((value) => Number(value) || 1),
);

const parameters = z.object({
  outlet: list(z.string()).default([]),
  from: once(partialDate).default(null),
  to: once(partialDate).default(null),
  form: list(z.enum(FORMS)).default([]),
  by: once(analyst).default(null),
  chart: once(choice(CHARTS)).default(everything.chart),
  variable: once(key).default(null),
  across: once(key).default(null),
  reference: once(key).default(null),
  focus: once(key).default(null),
  step: once(choice(STEP_CHOICES)).default(everything.step),
  tab: once(choice(TABS)).default(everything.tab),
  codes: once(choice(CODES_SHOWN)).default(everything.codes),
  sort: once(sort).default(null),
  page: pageNumber.default(everything.page),
  mark: once(mark).default(null),
  part: pageNumber.default(everything.part),
});

/** What the address of the export says beside the search. */
export const exportChoice = z.object({
  format: once(choice(["json", "csv"])).default("json"),
  table: once(choice(["outlets", "quotes"])).default("outlets"),
});

/** Files have all their rows in one order: they refuse what only sorts and parts the tables of a page. */
export function tableOrderRefused(values: Values): Record<string, Reason> {
  const asked = ["sort", "page"].filter((name) => Object.hasOwn(values, name));
  return Object.fromEntries(asked.map((name) => [name, { key: "unknown-field" }]));
}

type Keys = Pick<Search, "variable" | "across" | "reference" | "focus">;

/** The keys that the study has; the others are left out and named in `problems`. */
function knownKeys(
  search: Search,
  { columns, problems }: { columns: Columns; problems: Record<string, Reason> },
): Keys {
  const variables = new Set(columns.variables.map((each) => each.key));
  const outlets = new Set(columns.outlets.map((each) => each.slug));
  const known = (name: keyof Keys, has: ReadonlySet<string>): string | null => {
    const asked = search[name];
    if (asked === null || has.has(asked)) return asked;
    problems[name] ??= { key: has === outlets ? "unknown-outlet" : "unknown-variable" };
    return null;
  };
  return {
    variable: known("variable", variables),
    across: known("across", variables),
    reference: known("reference", outlets),
    focus: known("focus", outlets),
  };
}

/** What the address of one figure says beside the search: its table by key, the first by default. */
export const figureChoice = z.object({
  format: once(choice(["svg", "csv", "json"])).default("svg"),
  table: once(z.string()).default(""),
});

/**
 * The search that the parameters ask for. Whatever is unknown, given twice, contradictory or not in the
 * study is left at its default and named in `problems`; a route refuses then, a page says so.
 */
export function readSearch(
  values: Values,
  study: { columns: Columns; askable: Askable },
): ReadSearch {
  const { read, problems } = readParameters(parameters, values);
  const { outlet, form, ...single } = read;
  const search: Search = { ...single, outlets: outlet, forms: form };
  const { outlets, analysts } = study.columns;
  const { askable } = study;
  const knownOutlets = search.outlets.filter((slug) => outlets.some((one) => one.slug === slug));
  if (knownOutlets.length < search.outlets.length) problems.outlet ??= { key: "unknown-outlet" };
  const reversed = isReversed(search);
  if (reversed) problems.to ??= { key: "period-reversed" };
  const { by } = search;
  const mayAsk =
    by === null ||
    (analysts.some(({ number }) => number === by) && (askable === "all" || askable.includes(by)));
  if (!mayAsk) problems.by ??= { key: "answers-not-shown" };
  const { mark } = search;
  // Who may not see single answers is not told either which analysts there are.
  const maySee = !mark?.way || askable === "all" || !tellsAnswers(mark.way);
  if (!maySee) problems.mark ??= { key: "answers-not-shown" };
  const hasMark = mark === null || isMarkOf(study.columns, mark);
  if (!hasMark) problems.mark ??= { key: "unknown-mark" };
  const keys = knownKeys(search, { columns: study.columns, problems });
  return {
    problems,
    search: {
      ...search,
      outlets: knownOutlets,
      ...(reversed ? { from: null, to: null } : {}),
      by: mayAsk ? by : null,
      mark: hasMark && maySee ? mark : null,
      ...keys,
    },
  };
}
