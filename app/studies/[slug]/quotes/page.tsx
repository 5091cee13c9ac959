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
import { getQuoteListing } from "@/lib/corpus/quote-listing-queries";

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
  const keeps = lead !== null;
  const annotates = access.account !== null && canAct(access, "analyst");
  const collator = new Intl.Collator(locale);
  const listing = await getQuoteListing(access, { params: query, collator, annotates, keeps });
  const { filter, page, unread, outlets, ...itemOffer } = listing;
  const undone = lead && query.undo ? await getArchivable(lead, query.undo) : null;
  const offers = { mine: annotates, archived: keeps };
  return (
    <>
      <QuotesTitle study={slug} keeps={keeps} />
      {lead && undone && <UndoNotice access={lead} of={undone} />}
      {unread.length > 0 && <UnreadNotice names={unread} />}
      <QuoteFilters study={slug} {...{ filter, outlets, itemOffer, offers }} />
      {page.total > 0 ? (
        <QuoteList study={slug} filter={filter} page={page} />
      ) : (
        <NoQuotes study={slug} filtered={Object.keys(filter).length > 0} keeps={keeps} />
      )}
    </>
  );
}
