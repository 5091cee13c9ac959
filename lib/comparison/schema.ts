import { z } from "zod";
import { fieldReasons } from "../base/field-reasons";
import { isPartialDate } from "../base/partial-date";
import type { Reason } from "../base/reason";
import { type Columns, FORMS } from "../columns/columns";
import { daySpan } from "../columns/days";
import { isMarkOf, type Mark, markOf } from "./mark";
import { CHARTS, everything, type Search, TABS } from "./search";

/** Query parameters as they came: each name with all of its values. */
export type Values = Record<string, string[]>;

/** What was understood, and a reason for every parameter that was not. */
export type ReadSearch = { search: Search; problems: Record<string, Reason> };

/** Whose single answers may be asked for with `by`: everybody's, or those of these numbers. */
export type Askable = "all" | number[];

const MOST_VALUES = 200;

const list = <S extends z.ZodType<unknown, string>>(each: S) =>
  z
    .array(z.string().max(4000))
    .transform((values) => [...new Set(values.flatMap((value) => value.split(",")))])
    .transform((values) => values.filter((value) => value !== ""))
    .pipe(z.array(each).max(MOST_VALUES));

/** A parameter that may be given once; an empty value, as a form sends it, is none. */
const once = <S extends z.ZodType<unknown, string>>(each: S) =>
  z
    .array(z.string().max(400))
    .max(1, "given-twice")
    .transform((values) => values[0] ?? "")
    .pipe(each);

/** One of these; the first when nothing is given. */
const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.union([z.literal("").transform((): Choices[number] => choices[0]), z.enum(choices)], {
    error: "not-a-choice",
  });

const date = z
  .string()
  .trim()
  .refine((value) => value === "" || isPartialDate(value), "not-a-date")
  .transform((value) => value || null);

const analyst = z
  .string()
  .regex(/^(resolved|[1-9]\d{0,5})?$/, "not-a-choice")
  .transform((value) => Number(value) || null);

const mark = z.string().transform((value, context): Mark | null => {
  const read = value === "" ? null : markOf(value);
  if (value !== "" && !read) context.addIssue({ code: "custom", message: "unknown-mark" });
  return read;
});

const parameters = z.object({
  outlet: list(z.string()).default([]),
  from: once(date).default(null),
  to: once(date).default(null),
  form: list(z.enum(FORMS)).default([]),
  by: once(analyst).default(null),
  chart: once(choice(CHARTS)).default(everything.chart),
  tab: once(choice(TABS)).default(everything.tab),
  mark: once(mark).default(null),
});

/** What the address of the export says beside the search. */
export const exportChoice = z.object({
  format: once(choice(["json", "csv"])).default("json"),
  table: once(choice(["outlets", "quotes"])).default("outlets"),
});

const isKnown = (name: string) => Object.hasOwn(parameters.shape, name);

function checkedByZod(values: Values): ReadSearch {
  const unknown = Object.keys(values).filter((name) => !isKnown(name));
  const known = Object.entries(values).filter(([name]) => isKnown(name));
  const first = parameters.safeParse(Object.fromEntries(known));
  const refused = first.success ? [] : Object.entries(fieldReasons(first.error));
  const problems = Object.fromEntries([
    ...unknown.map((name) => [name.slice(0, 80), { key: "unknown-field" }] as const),
    ...refused.map(([path, reason]) => [path.split(".")[0]!, reason] as const),
  ]);
  const rest = known.filter(([name]) => !Object.hasOwn(problems, name));
  const { outlet, form, ...single } = parameters.parse(Object.fromEntries(rest));
  return { search: { ...single, outlets: outlet, forms: form }, problems };
}

function isReversed({ from, to }: Search): boolean {
  const [first, last] = [from && daySpan(from), to && daySpan(to)];
  return Boolean(first && last && first.firstDay > last.lastDay);
}

/**
 * The search that the parameters ask for. Whatever is unknown, given twice, contradictory or not in the
 * study is left at its default and named in `problems`; a route refuses then, a page says so.
 */
export function readSearch(
  values: Values,
  study: { columns: Columns; askable: Askable },
): ReadSearch {
  const { search, problems } = checkedByZod(values);
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
  const hasMark = search.mark === null || isMarkOf(study.columns, search.mark);
  if (!hasMark) problems.mark ??= { key: "unknown-mark" };
  return {
    problems,
    search: {
      ...search,
      outlets: knownOutlets,
      ...(reversed ? { from: null, to: null } : {}),
      by: mayAsk ? by : null,
      mark: hasMark ? search.mark : null,
    },
  };
}
