import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ArchiveOrRestore } from "@/components/corpus/archive-button";
import { ItemForm } from "@/components/corpus/item-form";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getItem } from "@/lib/corpus/item-queries";
import { getOutlets } from "@/lib/corpus/outlet-queries";

type Props = { params: Promise<{ slug: string; item: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ item }, words] = await Promise.all([params, getTranslations("corpus")]);
  return { title: words("itemForm.editTitle", { key: item }) };
}

export default async function EditItemPage({ params }: Props) {
  const { slug, item: key } = await params;
  const access = await pageStudyAccess(slug, "lead");
  const item = await getItem(access, key);
  if (!item) notFound();
  const words = await getTranslations("corpus");
  const outlets = await getOutlets(access, { archived: true });
  return (
    <div className="max-w-4xl">
      <PageTitle title={words("itemForm.editTitle", { key })}>
        <ArchiveOrRestore
          study={slug}
          of={{ thing: "item", key }}
          list={`/studies/${slug}/corpus`}
          archived={item.archived}
        />
      </PageTitle>
      <ItemForm study={slug} outlets={outlets} item={item} />
    </div>
  );
}
