import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { FrozenContent, FrozenQuote as Quote } from "@/lib/frozen/schema";
import { ResolvedValues } from "../comparison/resolved-values";
import { ItemDate } from "../corpus/item-date";
import { itemTitles } from "../corpus/item-titles";
import { OutsideLink } from "../corpus/outside-link";
import { QuoteText } from "../corpus/quote-text";
import { quoteWords } from "../corpus/quote-words";
import { Badge } from "../ui/badge";

type Props = { study: string; quote: Quote; codebook: FrozenContent["codebook"] };

async function Source({ quote }: { quote: Quote }) {
  const [title, words] = await Promise.all([itemTitles(), getTranslations("frozen.quotes")]);
  const { item, speaker, outlet } = quote;
  return (
    <p className="text-soft text-sm">
      {speaker && <>{speaker}, </>}
      {outlet.name}, {title(item)}, <ItemDate publishedOn={item.publishedOn} />
      {item.url && (
        <>
          . <OutsideLink url={item.url}>{words("item")}</OutsideLink>
        </>
      )}
    </p>
  );
}

/** A quote as it was when the figure was frozen, with its resolved values of then. */
export async function FrozenQuote({ study, quote, codebook }: Props) {
  const [words, frozen, veil] = await Promise.all([
    getTranslations("comparison"),
    getTranslations("frozen.quotes"),
    quoteWords(),
  ]);
  const { key, form, context } = quote;
  return (
    <li className="grid gap-2 border-rule border-b py-5 last:border-b-0 last:pb-1">
      <p className="flex items-center justify-between gap-2">
        <Badge>{words(`form.${form}`)}</Badge>
        <Link
          href={`/studies/${study}/quotes/${encodeURIComponent(key)}`}
          prefetch={false}
          className="inline-flex min-h-6 items-center text-accent text-sm underline underline-offset-2"
        >
          {frozen("today", { key })}
        </Link>
      </p>
      <QuoteText {...quote} words={veil} className="text-lg leading-snug">
        {context && <p className="mt-2 text-sm">{context}</p>}
      </QuoteText>
      <Source quote={quote} />
      <ResolvedValues quote={quote} variables={codebook} />
    </li>
  );
}
