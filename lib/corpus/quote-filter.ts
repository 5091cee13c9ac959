import { z } from "zod";
import { slug } from "../base/text";
import { key } from "./schema";

const fields = {
  q: z.string().trim(),
  outlet: slug,
  item: key,
  form: z.enum(["verbatim", "headline", "paraphrase"]),
  /** An analyst's own work: quotes still to be annotated, or submitted. */
  mine: z.enum(["open", "submitted"]),
  archived: z.literal("yes"),
  sort: z.enum(["outlet", "newest"]),
  /** The key of the last quote of the page before. */
  after: key,
};
const shape = z.strictObject(fields).partial();

/** Which quotes are listed, and in which order; what is left out is not asked. */
export type QuoteFilter = z.output<typeof shape>;
export type QuoteFilterName = keyof QuoteFilter;

export function isQuoteFilterName(name: string): name is QuoteFilterName {
  return Object.hasOwn(fields, name);
}

export type ParsedFilter = { filter: QuoteFilter; unread: QuoteFilterName[] };

export type Params = Record<string, string | string[] | undefined>;

/** A filter as an address says it, and the names of those parameters that say nothing readable. */
export function parseQuoteFilter(params: Params): ParsedFilter {
  const names = Object.keys(fields) as QuoteFilterName[];
  const given = new Map(names.map((name) => [name, params[name]]));
  for (const [name, value] of given) {
    if (value === undefined || value === "") given.delete(name);
  }
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (parsed.success) return { filter: parsed.data, unread: [] };
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  const unread = names.filter((name) => wrong.has(name));
  for (const name of unread) given.delete(name);
  return { filter: shape.parse(Object.fromEntries(given)), unread };
}

type Known = { outlets: string[]; isItem: boolean; annotates: boolean; keeps: boolean };

/** The same without what the study does not have, and what is not for the person who asks. */
export function applicableFilter(parsed: ParsedFilter, known: Known): ParsedFilter {
  const { outlet, item, mine, archived } = parsed.filter;
  const wrong: Partial<Record<QuoteFilterName, boolean>> = {
    outlet: outlet !== undefined && !known.outlets.includes(outlet),
    item: item !== undefined && !known.isItem,
    mine: mine !== undefined && !known.annotates,
    archived: archived !== undefined && !known.keeps,
  };
  const names = (Object.keys(fields) as QuoteFilterName[]).filter((name) => wrong[name]);
  const filter = { ...parsed.filter };
  for (const name of names) delete filter[name];
  return { filter, unread: [...parsed.unread, ...names] };
}
