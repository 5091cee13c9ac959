import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ItemForm } from "@/components/corpus/item-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getOutlets } from "@/lib/corpus/outlet-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ outlet?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("itemForm.newTitle") };
}

export default async function NewItemPage({ params, searchParams }: Props) {
  const [{ slug }, { outlet }] = await Promise.all([params, searchParams]);
  const access = await pageStudyAccess(slug, "lead");
  const [words, outlets] = await Promise.all([getTranslations("corpus"), getOutlets(access)]);
  return (
    <div className="max-w-4xl">
      <PageTitle title={words("itemForm.newTitle")} />
      {outlets.length > 0 ? (
        <ItemForm study={slug} outlets={outlets} item={null} outlet={outlet?.toString()} />
      ) : (
        <EmptyState title={words("itemForm.noOutletTitle")} text={words("itemForm.noOutletText")}>
          <ButtonLink look="primary" href={`/studies/${slug}/corpus/outlets/new`}>
            {words("overview.addOutlet")}
          </ButtonLink>
        </EmptyState>
      )}
    </div>
  );
}
