import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ArchiveOrRestore } from "@/components/corpus/archive-button";
import { EditOutletForm } from "@/components/corpus/outlet-forms";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getOutlet } from "@/lib/corpus/outlet-queries";

type Props = { params: Promise<{ slug: string; outlet: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("corpus");
  return { title: words("outletForm.editTitle", { name: words("outlet") }) };
}

export default async function EditOutletPage({ params }: Props) {
  const { slug, outlet: address } = await params;
  const access = await pageStudyAccess(slug, "lead");
  const outlet = await getOutlet(access, address);
  if (!outlet) notFound();
  const words = await getTranslations("corpus");
  return (
    <div className="max-w-4xl">
      <PageTitle
        title={words("outletForm.editTitle", { name: outlet.name })}
        lead={words("outletForm.shared")}
      >
        <ArchiveOrRestore
          study={slug}
          of={{ thing: "outlet", key: outlet.slug }}
          list={`/studies/${slug}/corpus`}
          archived={outlet.archived}
        />
      </PageTitle>
      <EditOutletForm study={slug} outlet={outlet} />
    </div>
  );
}
