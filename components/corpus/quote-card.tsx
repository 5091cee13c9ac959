import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ListedQuote } from "@/lib/corpus/quote-list-queries";
import { Badge } from "../ui/badge";
import { QuoteText } from "./quote-text";
import { quoteWords } from "./quote-words";

type Props = { study: string; quote: ListedQuote };

/** A quote in a list, with its form, its speaker and the way to its own page. */
export async function QuoteCard({ study, quote }: Props) {
  const [words, veil] = await Promise.all([getTranslations("corpus"), quoteWords()]);
  return (
    <>
      <QuoteText
        text={quote.text}
        language={quote.language}
        form={quote.form}
        contentNote={quote.contentNote}
        words={veil}
        className="max-w-prose text-xl leading-snug"
      />
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-soft text-sm">
        <Badge hint={words(`formHint.${quote.form}`)}>{words(`form.${quote.form}`)}</Badge>
        {quote.archivedBy && (
          <Badge hint={words(`archivedBy.${quote.archivedBy}`)}>{words("archived")}</Badge>
        )}
        {quote.speaker && <span>{quote.speaker}</span>}
        <Link
          href={`/studies/${study}/quotes/${quote.key}`}
          aria-label={words("list.open", { key: quote.key })}
          className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
        >
          {quote.key}
        </Link>
      </p>
    </>
  );
}
