import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoQuotes } from "@/components/corpus/no-quotes";
import { QuoteFilters } from "@/components/corpus/quote-filters";
import { QuoteList } from "@/components/corpus/quote-list";
import { QuotesTitle } from "@/components/corpus/quotes-title";
import { UndoNotice } from "@/components/corpus/undo-notice";
import { UnreadNotice } from "@/components/corpus/unread-notice";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getArchivable } from "@/lib/corpus/archive-queries";
import { getItems } from "@/lib/corpus/item-queries";
import { getOutlets } from "@/lib/corpus/outlet-queries";
import { applicableFilter, parseQuoteFilter } from "@/lib/corpus/quote-filter";
import { getQuotePage } from "@/lib/corpus/quote-list-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("quotes") };
}

export default async function QuotesPage({ params, searchParams }: Props) {
  const [{ slug }, query, locale] = await Promise.all([params, searchParams, getLocale()]);
  const access = await pageStudyAccess(slug, "reader");
  const lead = canAct(access, "lead") ? await pageStudyAccess(slug, "lead") : null;
  const annotates = access.account !== null && canAct(access, "analyst");
  const collator = new Intl.Collator(locale);

  const parsed = parseQuoteFilter(query);
  const archived = parsed.filter.archived === "yes";
  const outlets = await getOutlets(access, { archived });
  outlets.sort((a, b) => collator.compare(a.name, b.name));
  const items = await getItems(access, { archived });
  const { filter, unread } = applicableFilter(parsed, {
    outlets: outlets.map((outlet) => outlet.slug),
    items: items.map((item) => item.key),
    annotates,
    keeps: lead !== null,
  });
  const page = await getQuotePage(access, { filter, collator });
  const names = page.afterUnknown ? [...unread, "after" as const] : unread;
  const undone = lead && query.undo ? await getArchivable(lead, query.undo) : null;
  const offers = { mine: annotates, archived: lead !== null };
  const path = `/studies/${slug}/quotes`;

  return (
    <>
      <QuotesTitle study={slug} keeps={lead !== null} />
      {lead && undone && <UndoNotice access={lead} of={undone} />}
      {names.length > 0 && <UnreadNotice names={names} />}
      <QuoteFilters {...{ path, filter, outlets, items, offers }} />
      {page.total > 0 ? (
        <QuoteList study={slug} filter={filter} page={page} />
      ) : (
        <NoQuotes study={slug} filtered={Object.keys(filter).length > 0} keeps={lead !== null} />
      )}
    </>
  );
}
