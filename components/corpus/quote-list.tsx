import { getTranslations } from "next-intl/server";
import type { QuoteFilter } from "@/lib/corpus/quote-filter";
import type { ListedQuote, QuotePage } from "@/lib/corpus/quote-list-queries";
import { PageLinks } from "../ui/page-links";
import { ItemQuotes } from "./item-quotes";

type Props = { study: string; filter: QuoteFilter; page: QuotePage };

function address(path: string, filter: QuoteFilter, after: string): string {
  const { after: _, ...rest } = filter;
  const query = new URLSearchParams(after ? { ...rest, after } : rest).toString();
  return query ? `${path}?${query}` : path;
}

type Run = [ListedQuote, ...ListedQuote[]];

/** The quotes in their order, those of one item that follow one another put together. */
function runs(quotes: ListedQuote[]): Run[] {
  const found: Run[] = [];
  for (const quote of quotes) {
    const last = found.at(-1);
    if (last?.[0].item.key === quote.item.key) last.push(quote);
    else found.push([quote]);
  }
  return found;
}

/** A page of quotes, how many there are, and the ways to the pages before and after. */
export async function QuoteList({ study, filter, page }: Props) {
  const words = await getTranslations("corpus");
  const path = `/studies/${study}/quotes`;
  return (
    <div>
      <p role="status" className="mt-6 mb-3 text-soft">
        {[0, page.total].includes(page.quotes.length)
          ? words("quoteCount", { count: page.total })
          : words("list.range", {
              first: page.start + 1,
              last: page.start + page.quotes.length,
              total: page.total,
            })}
      </p>
      {runs(page.quotes).map((quotes) => (
        <ItemQuotes key={quotes[0].key} study={study} quotes={quotes} />
      ))}
      <PageLinks
        label={words("list.pages")}
        previous={page.previous === null ? null : address(path, filter, page.previous)}
        next={page.next === null ? null : address(path, filter, page.next)}
      />
    </div>
  );
}
