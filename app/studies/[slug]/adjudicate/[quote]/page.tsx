import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdjudicateHead } from "@/components/adjudicate/adjudicate-head";
import { AdjudicateVariables, type Asked } from "@/components/adjudicate/adjudicate-variables";
import { NoDecision } from "@/components/adjudicate/no-decision";
import { QuotePanel } from "@/components/annotate/quote-panel";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getQuote } from "@/lib/corpus/quote-queries";
import { loadAdjudication } from "./load-adjudication";

type Props = {
  params: Promise<{ slug: string; quote: string }>;
  searchParams: Promise<Asked>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ quote }, words] = await Promise.all([params, getTranslations("adjudicate")]);
  return { title: words("quoteTitle", { key: quote }) };
}

/** One quote with who answered what, how that is resolved, and a lead's decision on each variable. */
export default async function AdjudicateQuotePage({ params, searchParams }: Props) {
  const [{ slug, quote: key }, asked] = await Promise.all([params, searchParams]);
  const access = await pageStudyAccess(slug, "lead");
  const quote = await getQuote(access, key);
  if (!quote) notFound();
  const { hasCodebook, ...found } = await loadAdjudication(access, quote);
  const of = { study: slug, quote: key, isArchived: access.study.archived };
  return (
    <>
      <AdjudicateHead {...of} progress={found.progress} next={found.next} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <QuotePanel quote={quote} />
        <div>
          <NoDecision study={slug} archivedBy={quote.archivedBy} hasCodebook={hasCodebook} />
          <AdjudicateVariables {...of} {...found} asked={asked} />
        </div>
      </div>
    </>
  );
}
