import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KnownOutletForm, NewOutletForm } from "@/components/corpus/outlet-forms";
import { Section } from "@/components/corpus/section";
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
        <Section title={words("outletForm.knownTitle")}>
          <p className="mb-4 max-w-prose text-soft">{words("outletForm.knownText")}</p>
          <KnownOutletForm study={slug} known={known} />
        </Section>
      )}
      <Section title={words("outletForm.describeTitle")}>
        <NewOutletForm study={slug} />
      </Section>
    </div>
  );
}
