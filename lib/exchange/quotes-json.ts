import type { QuotePage } from "../corpus/quote-list-queries";

/** A page of the list of quotes, as scripts read it: `next` is the `after` of the page that follows. */
export function quotesJson({ quotes, total, start, next }: QuotePage) {
  return {
    total,
    start,
    next,
    quotes: quotes.map(({ key, form, text, language, speaker, contentNote, item, outlet }) => ({
      id: key,
      form,
      text,
      language,
      speaker,
      contentNote,
      outlet: outlet.slug,
      item: { id: item.key, kind: item.kind, title: item.title, publishedOn: item.publishedOn },
    })),
  };
}
