import { z } from "zod";
import { optionalPartialDate } from "../base/partial-date";
import { neededText, optionalText, requestKey, slug, version } from "../base/text";

export const audience = z.strictObject({
  count: z.coerce.number().int().min(0).max(10_000_000_000),
  unit: neededText(60),
  qualifier: optionalText(60),
  asOf: optionalPartialDate,
});

export const outletFields = z.strictObject({
  name: neededText(200),
  medium: neededText(60),
  country: optionalText(60),
  ownership: optionalText(60),
  description: optionalText(2000),
  audience: audience.nullish().transform((value) => value ?? null),
});
export const newOutlet = outletFields.extend({ slug, requestKey });
export const outletUpdate = outletFields.extend({ version, requestKey });
export type NewOutlet = z.output<typeof newOutlet>;
export type OutletUpdate = z.output<typeof outletUpdate>;

const url = z
  .string()
  .trim()
  .max(2000)
  .refine((value) => value === "" || /^https?:\/\/[^\s/]+/.test(value), "not-a-url")
  .nullish()
  .transform((value) => value || null);

/** Keys of items and quotes: given by an import, otherwise made by the study. */
const key = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "not-a-slug");

export const itemFields = z.strictObject({
  outlet: slug,
  kind: neededText(60),
  title: optionalText(500),
  author: optionalText(200),
  url,
  publishedOn: optionalPartialDate,
  dateNote: optionalText(500),
});
export const newItem = itemFields.extend({ key: key.optional(), requestKey });
export const itemUpdate = itemFields.extend({ version, requestKey });
export type NewItem = z.output<typeof newItem>;
export type ItemUpdate = z.output<typeof itemUpdate>;

const language = z
  .string()
  .trim()
  .regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/)
  .nullish()
  .transform((value) => value || null);

export const quoteFields = z.strictObject({
  item: key,
  form: z.enum(["verbatim", "headline", "paraphrase"]),
  text: neededText(10_000),
  language,
  originalText: optionalText(10_000),
  originalLanguage: language,
  speaker: optionalText(200),
  context: optionalText(2000),
  contentNote: optionalText(500),
});
export const newQuote = quoteFields.extend({ key: key.optional(), requestKey });
export const quoteUpdate = quoteFields.extend({ version, requestKey });
export type NewQuote = z.output<typeof newQuote>;
export type QuoteUpdate = z.output<typeof quoteUpdate>;
