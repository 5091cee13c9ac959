import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { QuoteCharts } from "@/components/comparison/quote-charts";
import { Answers } from "@/components/corpus/answers";
import { History } from "@/components/corpus/history";
import { QuoteHead } from "@/components/corpus/quote-head";
import { QuoteWhole } from "@/components/corpus/quote-whole";
import { Section } from "@/components/corpus/section";
import { getQuoteHistory } from "@/lib/annotation/history-queries";
import { getShownAnswers } from "@/lib/annotation/queries";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { getCodebook } from "@/lib/codebook/queries";
import { getQuote } from "@/lib/corpus/quote-queries";
import { loadComparedQuote } from "./load-compared-quote";

type Props = {
  params: Promise<{ slug: string; quote: string }>;
  searchParams: Promise<{ saved?: string | string[]; before?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ quote }, words] = await Promise.all([params, getTranslations("corpus")]);
  return { title: words("quoteTitle", { key: quote }) };
}

export default async function QuotePage({ params, searchParams }: Props) {
  const [{ slug, quote: key }, { saved, before }] = await Promise.all([params, searchParams]);
  const access = await pageStudyAccess(slug, "reader");
  const quote = await getQuote(access, key);
  if (!quote) notFound();
  const [words, figures] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("figures"),
  ]);
  const shown = (await getShownAnswers(access, [quote.id])).get(quote.id);
  const variables = (await getCodebook(access))?.variables ?? [];
  const compared = await loadComparedQuote(access, quote.key);
  const works = access.role === "analyst" || access.role === "lead";
  const history =
    works && (await getQuoteHistory(await pageStudyAccess(slug, "analyst"), { quote, before }));
  const can = {
    annotate: canAct(access, "analyst") && !access.study.closed,
    keep: canAct(access, "lead"),
  };
  return (
    <>
      <QuoteHead {...{ quote, can }} study={slug} saved={can.keep && saved !== undefined} />
      <QuoteWhole study={slug} quote={quote} />
      {compared && (
        <Section title={figures("partOf.title")}>
          <QuoteCharts study={slug} {...compared} />
        </Section>
      )}
      <Section title={words("page.answers")}>
        {shown && <Answers {...{ shown, variables }} setting={access.study.answersShown} />}
      </Section>
      {history && (
        <Section id="history" title={words("page.history")}>
          <History
            {...{ history, variables }}
            path={`/studies/${slug}/quotes/${quote.key}`}
            contentNote={quote.contentNote}
          />
          {shown?.shown === false && <p className="mt-4 text-soft">{words("page.historyBlind")}</p>}
        </Section>
      )}
    </>
  );
}
