import type { StudyRole } from "./generated/sqlite/client";
import type { Transaction } from "./write";

type Joining = { studyId: number; userId: number; role: StudyRole };

/** The next member's number, which readers of the study may know them by. */
async function nextNumber(tx: Transaction, studyId: number): Promise<number> {
  const last = await tx.studyMember.aggregate({ where: { studyId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/** Makes somebody a member with a number of their own; who was removed comes back under the old one. */
export async function joinStudy(tx: Transaction, { studyId, userId, role }: Joining) {
  const number = await nextNumber(tx, studyId);
  return tx.studyMember.upsert({
    where: { studyId_userId: { studyId, userId } },
    create: { studyId, userId, role, number },
    update: { role, removedAt: null },
    select: { number: true, role: true },
  });
}
