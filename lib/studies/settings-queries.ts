import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";
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

/** The newest events of the study; drafts save themselves all the time and are left out. */
export function getRecentEvents(access: Lead, count: number) {
  return reader().event.findMany({
    where: { studyId: access.study.id, kind: { not: "annotation.drafted" } },
    orderBy: { id: "desc" },
    take: count,
    select: {
      id: true,
      at: true,
      kind: true,
      subject: true,
      before: true,
      after: true,
      actor: { select: { name: true, automated: true } },
    },
  });
}
