import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FrozenList } from "@/components/frozen/frozen-list";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { canAct } from "@/lib/auth/study-access";
import { listFrozenFigures } from "@/lib/frozen/queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("frozen.list"))("title") };
}

/** The figures of the study that were frozen, withdrawn ones among them. */
export default async function FrozenFiguresPage({ params }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "reader");
  const [words, figures] = await Promise.all([
    getTranslations("frozen.list"),
    listFrozenFigures(access),
  ]);
  const can = { freeze: canAct(access, "analyst"), withdraw: canAct(access, "lead") };
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")} />
      <FrozenList study={slug} figures={figures} can={can} />
    </>
  );
}
