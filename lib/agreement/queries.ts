import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";

/** The study's codebook revisions, the newest first; agreement is told for each by itself. */
export async function getCodebookRevisions(access: StudyAccess): Promise<number[]> {
  const rows = await reader().codebookRevision.findMany({
    where: { studyId: access.study.id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}

/** Numbers of the members who lead the study: they can see others' answers before giving their own. */
export async function getLeadNumbers(access: StudyAccess): Promise<number[]> {
  const rows = await reader().studyMember.findMany({
    where: { studyId: access.study.id, role: "lead" },
    select: { number: true },
  });
  return rows.map(({ number }) => number);
}
