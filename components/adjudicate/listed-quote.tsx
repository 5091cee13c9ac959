import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ReadQuote } from "@/lib/comparison/queries";
import { OutletName } from "../corpus/outlet-name";
import { QuoteText } from "../corpus/quote-text";
import { quoteWords } from "../corpus/quote-words";

export type ListedQuoteProps = {
  read: ReadQuote;
  outlet: { slug: string; name: string; position: number };
};

type Props = ListedQuoteProps & { study: string; children: ReactNode };

/** A quote in a list of what is to decide or decided: how it reads on the left, how it stands beside it. */
export async function ListedQuote({ study, read, outlet, children }: Props) {
  const [words, veil] = await Promise.all([getTranslations("corpus"), quoteWords()]);
  const { key, form, text, language, contentNote } = read;
  return (
    <li className="grid gap-x-10 gap-y-3 border-rule border-t py-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div>
        <QuoteText
          {...{ form, text, language, contentNote, words: veil }}
          className="max-w-prose text-lg leading-snug"
        />
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3 text-soft text-sm">
          <OutletName name={outlet.name} position={outlet.position} />
          <Link
            href={`/studies/${study}/quotes/${key}`}
            prefetch={false}
            aria-label={words("list.open", { key })}
            className="inline-flex min-h-6 items-center text-accent underline underline-offset-2"
          >
            {key}
          </Link>
        </p>
      </div>
      <ul className="grid content-start gap-3">{children}</ul>
    </li>
  );
}
