import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AnnotationSettings } from "@/components/studies/annotation-settings";
import { ArchiveSettings } from "@/components/studies/archive-settings";
import { PublishingSettings } from "@/components/studies/publishing-settings";
import { ReaderSettings } from "@/components/studies/reader-settings";
import { StudyHistory } from "@/components/studies/study-history";
import { StudyInvitations } from "@/components/studies/study-invitations";
import { StudyTeam } from "@/components/studies/study-team";
import { TextSettings } from "@/components/studies/text-settings";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { pageStudyAccess } from "@/lib/auth/page-access";
import { listStudyInvitations } from "@/lib/auth/study-invitation-queries";
import { getMembers, getRecentEvents, getStudyTexts } from "@/lib/studies/settings-queries";

type Props = { params: Promise<{ slug: string }> };

const shownEvents = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("studies.settings"))("title") };
}

export default async function SettingsPage({ params }: Props) {
  const access = await pageStudyAccess((await params).slug, "lead");
  const { study } = access;
  const [words, { closedAt, ...texts }, members, invitations, events] = await Promise.all([
    getTranslations("studies.settings"),
    getStudyTexts(access),
    getMembers(access),
    listStudyInvitations(access),
    getRecentEvents(access, shownEvents),
  ]);
  return (
    <>
      <PageTitle title={words("title")} />
      {study.archived ? (
        <div className="mb-8">
          <Notice>{words("archivedNotice")}</Notice>
        </div>
      ) : (
        <>
          <TextSettings study={study.slug} texts={texts} />
          <PublishingSettings study={study} />
          <AnnotationSettings study={study} closedAt={closedAt} />
          <ReaderSettings study={study} />
          <StudyTeam study={study.slug} members={members} />
          <StudyInvitations study={study.slug} invitations={invitations} />
        </>
      )}
      <ArchiveSettings study={study} />
      <StudyHistory events={events} />
    </>
  );
}
