import type { StudyAccess } from "../base/access";
import type { Columns } from "../columns/columns";
import { type ComparisonQuote, passingComparedQuotes } from "../comparison/compared-quotes";
import { METHOD_VERSION } from "../comparison/method-version";
import { getProposal } from "../comparison/queries";
import type { Search } from "../comparison/search";
import { quoteTextFields } from "../corpus/quote-queries";
import { reader } from "../db/client";
import { freezeHindrance } from "./freeze-hindrance";
import type { FrozenContent, FrozenQuote } from "./schema";

/** As many keys as one query asks for: databases bound the number of parameters. */
const AT_ONCE = 500;

const quoteFields = {
  key: true,
  ...quoteTextFields,
  item: {
    select: { key: true, title: true, kind: true, author: true, url: true, publishedOn: true },
  },
} as const;

async function getTexts(studyId: number, keys: string[]) {
  const texts: Awaited<ReturnType<typeof read>> = [];
  const read = (some: string[]) =>
    reader().quote.findMany({ where: { studyId, key: { in: some } }, select: quoteFields });
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    texts.push(...(await read(keys.slice(at, at + AT_ONCE))));
  }
  return new Map(texts.map((text) => [text.key, text]));
}

async function getFrozenQuotes(
  access: StudyAccess,
  { quotes, outlets }: { quotes: readonly ComparisonQuote[]; outlets: Columns["outlets"] },
): Promise<FrozenQuote[]> {
  const texts = await getTexts(
    access.study.id,
    quotes.map(({ key }) => key),
  );
  const names = new Map(outlets.map(({ slug, name }) => [slug, name]));
  return quotes.map(({ key, outlet: slug, form, resolved }) => {
    const text = texts.get(key);
    const name = names.get(slug);
    if (!text || !name) throw new RangeError(`the quote ${key} is not in the study`);
    return { ...text, form, resolved, outlet: { slug, name } };
  });
}

/** The figure as it is shown, and what it was computed from. */
export type Shown = {
  columns: Columns;
  search: Search;
  /** What the figure rests on (figure-ground.ts): all quotes under it are kept. */
  ground: Search;
  sheet: FrozenContent["sheet"] | null;
} & Pick<FrozenContent, "filters" | "agreement" | "language">;

/**
 * Everything that freezing this figure keeps: no single analyst's answers, no account's name. Throws
 * forbidden or conflict for what can't be frozen.
 */
export async function getContentToFreeze(
  access: StudyAccess<"analyst">,
  { columns, search, ground, sheet, ...words }: Shown,
): Promise<FrozenContent> {
  const hindrance = freezeHindrance({ columns, search, sheet });
  if (hindrance) throw hindrance;
  if (!sheet) throw new RangeError("a figure without a sheet");
  const quotes = passingComparedQuotes(columns, ground);
  const { outlets, from, to, forms, chart, variable, across, reference, focus, step, codes } =
    search;
  const { question: _question, codebookRevision: _newest, ...study } = await getProposal(access);
  return {
    format: 1,
    method: METHOD_VERSION,
    ...words,
    study,
    frozenAt: new Date().toISOString(),
    revision: columns.revision,
    codebookRevision: columns.codebookRevision,
    search: {
      ...{ outlets, from, to, forms, by: null, chart, variable, across, reference, focus, step },
      ...(codes === "all" ? { codes } : {}),
    },
    sheet,
    codebook: columns.variables.map(({ key, name, codes }) => ({ key, name, codes })),
    quotes: await getFrozenQuotes(access, { quotes, outlets: columns.outlets }),
  };
}
