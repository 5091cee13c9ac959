import { z } from "zod";
import { fieldReasons } from "./field-reasons";
import { isPartialDate } from "./partial-date";
import type { Reason } from "./reason";

/** Query parameters as they came: each name with all of its values. */
export type Values = Record<string, string[]>;

const MOST_VALUES = 200;

/** A parameter that may be given several times, and with commas in it; each value once. */
export const list = <S extends z.ZodType<unknown, string>>(each: S) =>
  z
    .array(z.string().max(4000))
    .transform((values) => [...new Set(values.flatMap((value) => value.split(",")))])
    .transform((values) => values.filter((value) => value !== ""))
    .pipe(z.array(each).max(MOST_VALUES));

/** A parameter that may be given once; an empty value, as a form sends it, is none. */
export const once = <S extends z.ZodType<unknown, string>>(each: S) =>
  z
    .array(z.string().max(4000))
    .max(1, "given-twice")
    .transform((values) => values[0] ?? "")
    .pipe(each);

/** One of these; the first when nothing is given. */
export const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z
    .string()
    .transform((value) => value || choices[0])
    .pipe(z.enum(choices));

export const partialDate = z
  .string()
  .trim()
  .refine((value) => value === "" || isPartialDate(value), "not-a-date")
  .transform((value) => value || null);

/**
 * The parameters that a schema knows, each with its default; every name that it does not know or whose
 * value it refuses is left at its default and gets a reason in `problems`.
 */
export function readParameters<S extends z.ZodObject>(schema: S, values: Values) {
  const isKnown = (name: string) => Object.hasOwn(schema.shape, name);
  const unknown = Object.keys(values).filter((name) => !isKnown(name));
  const known = Object.entries(values).filter(([name]) => isKnown(name));
  const first = schema.safeParse(Object.fromEntries(known));
  const refused = first.success ? [] : Object.entries(fieldReasons(first.error));
  const problems: Record<string, Reason> = Object.fromEntries([
    ...unknown.map((name) => [name.slice(0, 80), { key: "unknown-field" }] as const),
    ...refused.map(([path, reason]) => [path.split(".")[0]!, reason] as const),
  ]);
  const rest = known.filter(([name]) => !Object.hasOwn(problems, name));
  return { read: schema.parse(Object.fromEntries(rest)) as z.output<S>, problems };
}
