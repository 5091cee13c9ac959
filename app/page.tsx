import { getTranslations } from "next-intl/server";
import { Hatches } from "@/components/charts/hatch";
import { NoStudies } from "@/components/studies/no-studies";
import { StudyCard } from "@/components/studies/study-card";
import { ButtonLink } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { currentAccount } from "@/lib/auth/session";
import { visibleStudies } from "@/lib/auth/study-access";
import { getColumns } from "@/lib/columns/queries";
import { sentimentCounts } from "@/lib/comparison/sentiment-counts";
import { getStudies } from "@/lib/studies/queries";
import { prepared } from "@/lib/workers/prepared-study-job";
import { soon } from "@/lib/workers/soon";

export default async function StudiesPage() {
  const [words, common, account] = await Promise.all([
    getTranslations("studies.list"),
    getTranslations("common"),
    currentAccount(),
  ]);
  const accesses = await visibleStudies(account);
  // A study that is not held yet takes seconds when it is large: its card comes without waiting for it.
  const sentiments = accesses.map(async (access) =>
    sentimentCounts(await prepared(await getColumns(access))),
  );
  const [studies] = await Promise.all([getStudies(accesses), soon(sentiments)]);
  return (
    <>
      <PageTitle title={words("title")} lead={words("lead")}>
        {account && studies.length > 0 && (
          <ButtonLink href="/studies/new">{common("newStudy")}</ButtonLink>
        )}
      </PageTitle>
      {studies.length === 0 && <NoStudies signedIn={account !== null} />}
      <Hatches />
      {studies.map((study, at) => (
        <StudyCard key={study.access.study.slug} study={study} sentiment={sentiments[at]!} />
      ))}
    </>
  );
}
