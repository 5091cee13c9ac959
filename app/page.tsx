import { getTranslations } from "next-intl/server";
import { NoStudies } from "@/components/studies/no-studies";
import { StudyCard } from "@/components/studies/study-card";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { currentAccount } from "@/lib/auth/session";
import { visibleStudies } from "@/lib/auth/study-access";
import { getStudies } from "@/lib/studies/queries";

export default async function StudiesPage() {
  const [words, common, account] = await Promise.all([
    getTranslations("studies.list"),
    getTranslations("common"),
    currentAccount(),
  ]);
  const studies = await getStudies(await visibleStudies(account));
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")}>
        {account && studies.length > 0 && (
          <ButtonLink href="/studies/new">{common("newStudy")}</ButtonLink>
        )}
      </PageTitle>
      {studies.length === 0 && <NoStudies signedIn={account !== null} />}
      {studies.map((study) => (
        <StudyCard key={study.access.study.slug} study={study} />
      ))}
    </>
  );
}
