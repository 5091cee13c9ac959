import { z } from "zod";
import { optionalPartialDate } from "../base/partial-date";
import { neededText, optionalText, requestKey, slug, version } from "../base/text";

/** A whole number, typed with or without spaces or commas between its thousands. */
const wholeNumber = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z
    .string()
    .trim()
    .min(1)
    .regex(/^(\d{1,10}|\d{1,3}([ ,\u00a0\u202f]\d{3}){1,3})$/, "invalid")
    .transform((value) => Number(value.replace(/\D/g, ""))),
);

export const audience = z.strictObject({
  count: wholeNumber,
  unit: neededText(60),
  qualifier: optionalText(60),
  asOf: optionalPartialDate,
});

/** A form sends its empty fields too: none of them filled in means that nothing is known. */
const isBlank = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((part) => typeof part === "string" && part.trim() === "");

const outletFields = z.strictObject({
  name: neededText(200),
  medium: neededText(60),
  country: optionalText(60),
  ownership: optionalText(60),
  description: optionalText(2000),
  audience: z.preprocess(
    (value) => (value === undefined || isBlank(value) ? null : value),
    audience.nullable(),
  ),
});
export const newOutlet = outletFields.extend({ slug, requestKey });
export const outletUpdate = outletFields.extend({ version, requestKey });
export type NewOutlet = z.output<typeof newOutlet>;
/** An outlet that another study brought in, taken into this one. */
export const knownOutlet = z.strictObject({ outlet: slug, requestKey });
export type KnownOutlet = z.output<typeof knownOutlet>;
export type OutletUpdate = z.output<typeof outletUpdate>;

const url = optionalText(2000)
  .transform((value) => value?.trim() || null)
  .refine((value) => value === null || /^https?:\/\/[^\s/]+\S*$/.test(value), "not-a-url");

/** Keys of items and quotes: given by an import, otherwise made by the study. */
export const key = z
  .string()
  .min(1)
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "not-a-slug");

const itemFields = z.strictObject({
  outlet: slug,
  kind: neededText(60),
  title: optionalText(500),
  author: optionalText(200),
  url,
  publishedOn: optionalPartialDate,
  dateNote: optionalText(500),
});
export const newItem = itemFields.extend({ key: key.optional(), requestKey });
/** One of many: its key tells it from the others when it comes again. */
export const importedItem = itemFields.extend({ key });
export type ImportedItem = z.output<typeof importedItem>;
export const itemUpdate = itemFields.extend({ version, requestKey });
export type NewItem = z.output<typeof newItem>;
export type ItemUpdate = z.output<typeof itemUpdate>;

const language = z
  .string()
  .trim()
  .max(35)
  .regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/, "not-a-language")
  .nullish()
  .transform((value) => value || null);

const quoteFields = z.strictObject({
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
/** One of many, like an imported item. */
export const importedQuote = quoteFields.extend({ key });
export type ImportedQuote = z.output<typeof importedQuote>;
export const quoteUpdate = quoteFields.extend({ version, requestKey });
export type NewQuote = z.output<typeof newQuote>;
export type QuoteUpdate = z.output<typeof quoteUpdate>;

/** What archiving hides and restoring brings back; outlets go by their slug, the others by their key. */
export const archivable = z.strictObject({
  thing: z.enum(["outlet", "item", "quote"]),
  key,
  requestKey,
});
export type Archivable = z.output<typeof archivable>;
