import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArchiveOrRestore } from "@/components/corpus/archive-button";
import { itemGroups } from "@/components/corpus/item-groups";
import { QuoteForm } from "@/components/corpus/quote-form";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getItemChoices } from "@/lib/corpus/item-queries";
import { getQuote } from "@/lib/corpus/quote-queries";

type Props = { params: Promise<{ slug: string; quote: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ quote }, words] = await Promise.all([params, getTranslations("corpus")]);
  return { title: words("quoteForm.editTitle", { key: quote }) };
}

export default async function EditQuotePage({ params }: Props) {
  const [{ slug, quote: key }, locale] = await Promise.all([params, getLocale()]);
  const access = await pageStudyAccess(slug, "lead");
  const quote = await getQuote(access, key);
  if (!quote) notFound();
  const words = await getTranslations("corpus");
  const items = await getItemChoices(access, { archived: true });
  return (
    <div className="max-w-4xl">
      <PageTitle title={words("quoteForm.editTitle", { key })}>
        <ArchiveOrRestore
          study={slug}
          of={{ thing: "quote", key }}
          list={`/studies/${slug}/quotes`}
          archived={quote.archivedBy === "quote"}
        />
      </PageTitle>
      <QuoteForm study={slug} groups={items && (await itemGroups(items, locale))} quote={quote} />
    </div>
  );
}
