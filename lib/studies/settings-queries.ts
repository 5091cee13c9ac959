import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { eventPage } from "../db/event-page";
import { studyTexts } from "./study-texts";

type Lead = StudyAccess<"lead">;

/** What the study's settings page fills its forms with. */
export function getStudyTexts(access: Lead) {
  return reader().study.findUniqueOrThrow({
    where: { id: access.study.id },
    select: { ...studyTexts, closedAt: true },
  });
}

/** Everybody who is or was of the team, by number, with how many annotations they have submitted. */
export async function getMembers(access: Lead) {
  const rows = await reader().studyMember.findMany({
    where: { studyId: access.study.id },
    orderBy: { number: "asc" },
    select: {
      number: true,
      role: true,
      removedAt: true,
      userId: true,
      user: { select: { name: true, automated: true, disabledAt: true } },
      _count: { select: { annotations: { where: { state: "submitted" } } } },
    },
  });
  return rows.map(({ userId, user, removedAt, _count, ...member }) => ({
    ...member,
    name: user.name,
    automated: user.automated,
    disabled: user.disabledAt !== null,
    removed: removedAt !== null,
    own: userId === access.account?.id,
    annotations: _count.annotations,
  }));
}

export type Member = Awaited<ReturnType<typeof getMembers>>[number];

/**
 * A page of the study's events, the newest first, from before the id of one or from now; drafts save
 * themselves all the time and are left out.
 */
export function getStudyHistory(access: Lead, before?: unknown) {
  return eventPage([{ studyId: access.study.id, kind: { not: "annotation.drafted" } }], before);
}

export type StudyHistoryPage = Awaited<ReturnType<typeof getStudyHistory>>;
