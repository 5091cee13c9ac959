import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewStudyForm } from "@/components/studies/new-study-form";
import { PageTitle } from "@/components/ui/page-title";
import { orRefuse } from "@/lib/auth/page-access";
import { requireAccount } from "@/lib/auth/session";
import { visibleStudies } from "@/lib/auth/study-access";
import { getCodebookSizes } from "@/lib/codebook/queries";
import { getOutletChoices } from "@/lib/corpus/new-study-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studies.new"))("title") };
}

export default async function NewStudyPage() {
  const account = await orRefuse(requireAccount());
  const [words, locale, outlets, codebooks] = await Promise.all([
    getTranslations("studies.new"),
    getLocale(),
    getOutletChoices(account),
    visibleStudies(account).then(getCodebookSizes),
  ]);
  const { compare } = new Intl.Collator(locale);
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")} />
      <NewStudyForm
        outlets={outlets.sort((a, b) => compare(a.name, b.name))}
        codebooks={codebooks}
      />
    </>
  );
}
