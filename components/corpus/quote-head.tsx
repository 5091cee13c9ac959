import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { PageTitle } from "../ui/page-title";
import { ArchiveButton, RestoreButton } from "./archive-button";

type Props = {
  study: string;
  quote: QuoteDetails;
  can: { annotate: boolean; keep: boolean };
  saved: boolean;
};

/** The head of a quote's page, with what the person who looks may do with it. */
export async function QuoteHead({ study, quote, can, saved }: Props) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const base = `/studies/${study}`;
  const of = { thing: "quote" as const, key: quote.key };
  return (
    <>
      <PageTitle
        title={words("quoteTitle", { key: quote.key })}
        kicker={<Link href={`${base}/quotes`}>{words("quotes")}</Link>}
      >
        {can.annotate && !quote.archivedBy && (
          <ButtonLink href={`${base}/annotate/${quote.key}`}>{words("page.annotate")}</ButtonLink>
        )}
        {can.keep && (
          <>
            {!quote.archivedBy && (
              <ButtonLink href={`${base}/adjudicate/${quote.key}`}>
                {words("page.adjudicate")}
              </ButtonLink>
            )}
            <ButtonLink href={`${base}/corpus/quotes/${quote.key}/edit`}>
              {common("edit")}
            </ButtonLink>
            {quote.archivedBy !== "quote" && (
              <ArchiveButton study={study} of={of} list={`${base}/quotes`} />
            )}
          </>
        )}
      </PageTitle>
      {(saved || quote.archivedBy) && (
        <div className="mb-8">
          <Notice live={saved}>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p>
                {quote.archivedBy ? words(`archivedBy.${quote.archivedBy}`) : words("page.saved")}
              </p>
              {quote.archivedBy === "quote" && <RestoreButton study={study} of={of} />}
              {!quote.archivedBy && (
                <ButtonLink href={`${base}/corpus/quotes/new?item=${quote.item.key}`}>
                  {words("page.addAnother")}
                </ButtonLink>
              )}
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}
