import { getTranslations } from "next-intl/server";
import type { QuoteFilter } from "@/lib/corpus/quote-filter";
import type { QuotePage } from "@/lib/corpus/quote-list-queries";
import { ButtonLink } from "../ui/button";
import { QuoteCard } from "./quote-card";

type Props = { study: string; filter: QuoteFilter; page: QuotePage };

function address(path: string, filter: QuoteFilter, after: string): string {
  const { after: _, ...rest } = filter;
  const query = new URLSearchParams(after ? { ...rest, after } : rest).toString();
  return query ? `${path}?${query}` : path;
}

/** A page of quotes, how many there are, and the ways to the pages before and after. */
export async function QuoteList({ study, filter, page }: Props) {
  const words = await getTranslations("corpus");
  const path = `/studies/${study}/quotes`;
  return (
    <section aria-label={words("quotes")}>
      <p role="status" className="mt-6 mb-3 text-soft">
        {words("list.range", {
          first: page.start + 1,
          last: page.start + page.quotes.length,
          total: page.total,
        })}
      </p>
      <ol>
        {page.quotes.map((quote) => (
          <li key={quote.key}>
            <QuoteCard study={study} quote={quote} />
          </li>
        ))}
      </ol>
      {(page.previous !== null || page.next !== null) && (
        <nav aria-label={words("list.pages")} className="flex gap-3 border-rule border-t pt-5">
          {page.previous !== null && (
            <ButtonLink prefetch={false} href={address(path, filter, page.previous)} rel="prev">
              {words("list.previous")}
            </ButtonLink>
          )}
          {page.next !== null && (
            <ButtonLink
              prefetch={false}
              href={address(path, filter, page.next)}
              rel="next"
              className="ml-auto"
            >
              {words("list.next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </section>
  );
}
