import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { itemGroups } from "@/components/corpus/item-groups";
import { QuoteForm } from "@/components/corpus/quote-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getItemChoices } from "@/lib/corpus/item-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ item?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("quoteForm.newTitle") };
}

export default async function NewQuotePage({ params, searchParams }: Props) {
  const [{ slug }, { item }, locale] = await Promise.all([params, searchParams, getLocale()]);
  const access = await pageStudyAccess(slug, "lead");
  const words = await getTranslations("corpus");
  const items = await getItemChoices(access);
  const groups = items && (await itemGroups(items, locale));
  return (
    <div className="max-w-4xl">
      <PageTitle title={words("quoteForm.newTitle")} />
      {items?.length !== 0 ? (
        <QuoteForm study={slug} groups={groups} quote={null} item={item?.toString()} />
      ) : (
        <EmptyState title={words("quoteForm.noItemTitle")} text={words("quoteForm.noItemText")}>
          <ButtonLink look="primary" href={`/studies/${slug}/corpus/items/new`}>
            {words("overview.addItem")}
          </ButtonLink>
        </EmptyState>
      )}
    </div>
  );
}
