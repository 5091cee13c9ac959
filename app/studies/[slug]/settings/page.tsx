import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArchiveSettings } from "@/components/studies/archive-settings";
import { OpenSettings } from "@/components/studies/open-settings";
import { StudyHistory } from "@/components/studies/study-history";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { listStudyInvitations } from "@/lib/auth/study-invitation-queries";
import { getMembers, getStudyHistory, getStudyTexts } from "@/lib/studies/settings-queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studies.settings"))("title") };
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const access = await pageStudyAccess((await params).slug, "lead");
  const { study } = access;
  const [words, { closedAt, ...texts }, members, invitations, history] = await Promise.all([
    getTranslations("studies.settings"),
    getStudyTexts(access),
    getMembers(access),
    listStudyInvitations(access),
    getStudyHistory(access, (await searchParams).before),
  ]);
  return (
    <>
      <PageTitle title={words("title")} />
      {study.archived ? (
        <div className="mb-8">
          <Notice>{words("archivedNotice")}</Notice>
        </div>
      ) : (
        <OpenSettings {...{ study, texts, closedAt, members, invitations }} />
      )}
      <ArchiveSettings study={study} />
      <StudyHistory path={`/studies/${study.slug}/settings`} page={history} />
    </>
  );
}
