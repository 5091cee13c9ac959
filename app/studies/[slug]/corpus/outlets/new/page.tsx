import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KnownOutletForm, NewOutletForm } from "@/components/corpus/outlet-forms";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { getKnownOutlets } from "@/lib/corpus/outlet-queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("corpus"))("outletForm.newTitle") };
}

export default async function NewOutletPage({ params }: Props) {
  const { slug } = await params;
  const access = await pageStudyAccess(slug, "lead");
  const [words, known] = await Promise.all([getTranslations("corpus"), getKnownOutlets(access)]);
  return (
    <div className="max-w-4xl">
      <PageTitle title={words("outletForm.newTitle")} />
      {known.length > 0 && (
        <section className="mb-10 rounded border border-rule bg-surface px-5 py-4">
          <h2 className="mb-2 text-xl">{words("outletForm.knownTitle")}</h2>
          <p className="mb-4 max-w-prose text-soft">{words("outletForm.knownText")}</p>
          <KnownOutletForm study={slug} known={known} />
        </section>
      )}
      {known.length > 0 && <h2 className="mb-4 text-2xl">{words("outletForm.describeTitle")}</h2>}
      <NewOutletForm study={slug} />
    </div>
  );
}
