import type { StudyAccess } from "../base/access";
import { reader } from "../db/client";

/** The study's name, and whether who asks is a member (an admin may lead without being one). */
export async function getStudyHead(
  access: StudyAccess,
): Promise<{ title: string; member: boolean }> {
  const { title, members } = await reader().study.findUniqueOrThrow({
    where: { id: access.study.id },
    select: {
      title: true,
      members: {
        where: { userId: access.account?.id ?? -1, removedAt: null },
        select: { role: true },
      },
    },
  });
  return { title, member: members.length > 0 };
}
