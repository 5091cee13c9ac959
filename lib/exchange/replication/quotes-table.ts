import { type Columns, FORMS, publishedOn } from "../../columns/columns";
import { textAt } from "../../columns/texts";
import { type Cell, csv } from "../csv";
import type { QuoteTexts } from "./bundle-parts";

const QUOTE_COLUMNS = [
  "key",
  "outlet",
  "outlet_name",
  "item",
  "item_title",
  "item_kind",
  "author",
  "url",
  "published_on",
  "form",
  "language",
  "text",
  "original_text",
  "original_language",
  "speaker",
  "context",
  "content_note",
  "passes",
];

/**
 * The order in which quotes are listed: by item, in the study's order, then as they were entered. The
 * items' order decides what is left out first where robustness has too much to try.
 */
export function quoteOrder({ quotes }: Columns): number[] {
  return [...quotes.item.keys()].sort((a, b) => quotes.item[a]! - quotes.item[b]! || a - b);
}

/** Every quote of the columns, and so none that is archived, with what is to be read of it. */
export function quotesTable(
  columns: Columns,
  { texts, passing }: { texts: readonly QuoteTexts[]; passing: Uint8Array },
): string {
  const { quotes, items, outlets } = columns;
  const textsOf = new Map(texts.map((each) => [each.key, each]));
  const row = (quote: number): Cell[] => {
    const key = textAt(quotes.key, quote);
    const at = quotes.item[quote]!;
    const item = textAt(items.key, at);
    const { slug, name } = outlets[quotes.outlet[quote]!]!;
    const of = textsOf.get(key);
    const about = [of?.item.title, of?.item.kind, of?.item.author, of?.item.url];
    const said = [of?.language, of?.text, of?.originalText, of?.originalLanguage];
    const around = [of?.speaker, of?.context, of?.contentNote];
    const form = FORMS[quotes.form[quote]!]!;
    const cells = [
      key,
      slug,
      name,
      item,
      ...about,
      publishedOn(columns, at),
      form,
      ...said,
      ...around,
    ];
    return [...cells.map((cell) => cell ?? null), passing[quote] === 1];
  };
  return csv(QUOTE_COLUMNS, quoteOrder(columns).map(row));
}

/** Outlets in the study's order, to which indexes in the figures point. */
export function outletsTable({ outlets }: Columns): string {
  const rows = outlets.map(({ slug, name }, index): Cell[] => [index, slug, name]);
  return csv(["index", "outlet", "name"], rows);
}
