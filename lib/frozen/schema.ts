import { z } from "zod";
import { choice, once } from "../base/parameters";
import { requestKey } from "../base/text";
import { FORMS } from "../columns/columns";
import { HOW } from "../comparison/resolve";
import { CHARTS, CODES_SHOWN, STEP_CHOICES } from "../comparison/search";
import { frozenDrawing, frozenMark } from "./drawing-schema";

const word = z.string().min(1);
const known = z.string().nullable();

const cell = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  text: z.string(),
  mark: frozenMark.optional(),
  label: z.string().optional(),
});

const column = z.strictObject({
  key: word,
  head: z.string(),
  isNumber: z.boolean(),
  isForFiles: z.boolean().optional(),
  of: word.optional(),
});

const table = z.strictObject({
  key: z.string().regex(/^[a-z0-9_-]+$/),
  caption: z.string(),
  columns: z.array(column),
  rows: z.array(z.array(cell)),
});

const sheet = z.strictObject({
  chart: z.enum(CHARTS),
  title: word,
  sentence: z.string(),
  about: z.string(),
  notes: z.array(z.string()),
  missing: known,
  tables: z.array(table),
  narrow: frozenDrawing,
  wide: frozenDrawing,
});

/** Of the comparison's search, what a figure depends on. Answers of one analyst are never frozen. */
const search = z.strictObject({
  outlets: z.array(word),
  from: known,
  to: known,
  forms: z.array(z.enum(FORMS)),
  by: z.null(),
  chart: z.enum(CHARTS),
  variable: known,
  across: known,
  reference: known,
  focus: known,
  step: z.enum(STEP_CHOICES),
  /** Left out where rarer codes are counted together. */
  codes: z.enum(CODES_SHOWN).optional(),
});

const resolvedValue = z.strictObject({
  how: z.enum(HOW),
  value: z.union([z.string(), z.array(z.string()), z.null()]),
  contested: z.array(z.string()).optional(),
});

const quote = z.strictObject({
  key: word,
  outlet: z.strictObject({ slug: word, name: word }),
  form: z.enum(FORMS),
  text: z.string(),
  language: known,
  originalText: known,
  originalLanguage: known,
  speaker: known,
  context: known,
  contentNote: known,
  item: z.strictObject({
    key: word,
    title: known,
    kind: z.string(),
    author: known,
    url: known,
    publishedOn: known,
  }),
  /** One entry a variable of the codebook, by its key. */
  resolved: z.record(z.string(), resolvedValue),
});

/**
 * Everything that a frozen figure keeps, format 1. Stored figures are held against it whenever they are
 * read: what it takes today it takes for good. It grows by what may be left out, or by another format.
 */
export const frozenContent = z.strictObject({
  format: z.literal(1),
  /** Version of the method, as lib/comparison/method-version.ts counts. */
  method: word,
  /** Of the words in it, such as "en". */
  language: word,
  study: z.strictObject({
    slug: word,
    title: z.string(),
    proposal: z.string(),
    proposedBy: z.string(),
    proposedIn: z.string(),
    source: known,
    annotationNote: known,
  }),
  frozenAt: z.iso.datetime(),
  /** Of the study. */
  revision: z.number().int().min(0),
  codebookRevision: z.number().int().nullable(),
  search,
  /** The search in words. */
  filters: z.string(),
  /** How far analysts agree on the variables that it shows, in words. */
  agreement: z.array(z.string()),
  sheet,
  codebook: z.array(
    z.strictObject({
      key: word,
      name: z.string(),
      codes: z.array(z.strictObject({ key: word, name: z.string(), value: z.number().nullable() })),
    }),
  ),
  /** All that pass the filters, in the study's order. */
  quotes: z.array(quote),
});

export type FrozenContent = z.output<typeof frozenContent>;
export type FrozenQuote = FrozenContent["quotes"][number];

export const frozenAddress = z.string().regex(/^[0-9a-f]{16,64}$/);

/** What a request to freeze sends beside the comparison's query string. */
export const freezeRequest = z.strictObject({ requestKey });

export const withdrawal = z.strictObject({ address: frozenAddress, requestKey });

/** What the address of the data says: the stored text itself, the picture, or a table by its key. */
export const frozenChoice = z.strictObject({
  format: once(choice(["json", "svg", "csv"])).default("json"),
  table: once(z.string()).default(""),
});
