import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ListedQuote } from "@/lib/corpus/quote-list-queries";
import { Badge } from "../ui/badge";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutletName } from "./outlet-name";
import { QuoteText } from "./quote-text";
import { quoteWords } from "./quote-words";

type Props = { study: string; quote: ListedQuote };

/** A quote in a list: who printed it, where and when, and the quote itself. */
export async function QuoteCard({ study, quote }: Props) {
  const [words, veil, title] = await Promise.all([
    getTranslations("corpus"),
    quoteWords(),
    itemTitles(),
  ]);
  const base = `/studies/${study}`;
  return (
    <article className="grid gap-x-8 gap-y-3 border-rule border-t py-6 md:grid-cols-[14rem_1fr]">
      <div className="text-sm">
        <p className="font-semibold text-base">
          <OutletName {...quote.outlet} href={`${base}/outlets/${quote.outlet.slug}`} />
        </p>
        <p className="mt-1 line-clamp-2">{title(quote.item)}</p>
        <p className="text-soft">
          <ItemDate publishedOn={quote.item.publishedOn} />
        </p>
      </div>
      <div className="min-w-0">
        <QuoteText {...quote} words={veil} className="max-w-prose text-xl leading-snug" />
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
          <Badge hint={words(`formHint.${quote.form}`)}>{words(`form.${quote.form}`)}</Badge>
          {quote.archivedBy && (
            <Badge hint={words(`archivedBy.${quote.archivedBy}`)}>{words("archived")}</Badge>
          )}
          {quote.speaker && <span>{quote.speaker}</span>}
          <Link
            href={`${base}/quotes/${quote.key}`}
            aria-label={words("list.open", { key: quote.key })}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            {quote.key}
          </Link>
        </p>
      </div>
    </article>
  );
}
