import { getTranslations } from "next-intl/server";
import type { ListedQuote } from "@/lib/corpus/quote-list-queries";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutletName } from "./outlet-name";
import { QuoteCard } from "./quote-card";

type Props = { study: string; quotes: [ListedQuote, ...ListedQuote[]] };

/** Quotes that follow one another in one item: where they stand is said once, beside them. */
export async function ItemQuotes({ study, quotes }: Props) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  const { item, outlet } = quotes[0];
  const name = title(item);
  return (
    <section
      aria-label={`${outlet.name}: ${name}`}
      className="grid gap-x-8 gap-y-4 border-rule border-t py-7 md:grid-cols-[15rem_1fr]"
    >
      <div className="text-sm md:sticky md:top-4 md:self-start">
        <h2 className="font-sans font-semibold text-base">
          <OutletName {...outlet} href={`/studies/${study}/outlets/${outlet.slug}`} />
        </h2>
        <p className="mt-1">{name}</p>
        <p className="text-soft">
          <ItemDate publishedOn={item.publishedOn} />
        </p>
      </div>
      <ol aria-label={words("quotes")} className="grid min-w-0 gap-7">
        {quotes.map((quote) => (
          <li key={quote.key}>
            <QuoteCard study={study} quote={quote} />
          </li>
        ))}
      </ol>
    </section>
  );
}
