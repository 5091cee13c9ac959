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

/** How many annotations somebody has submitted. */
function countSubmitted(studyId: number, analystId: number): Promise<number> {
  return reader().annotation.count({ where: { studyId, analystId, state: "submitted" } });
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
    },
  });
  const counts = new Map<number, number>();
  // One by one: others have their turn in between.
  for (const { userId } of rows) {
    counts.set(userId, await countSubmitted(access.study.id, userId));
  }
  return rows.map(({ userId, user, removedAt, ...member }) => ({
    ...member,
    name: user.name,
    automated: user.automated,
    disabled: user.disabledAt !== null,
    removed: removedAt !== null,
    own: userId === access.account?.id,
    annotations: counts.get(userId) ?? 0,
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
