import type { Role, StudyAccess } from "../base/access";
import { reader } from "../db/client";
import { accessStudy, accessStudyFields, grantAccount, grantStudyAccess } from "./grant";

/**
 * Access without a session, for loading the demo study and for automated analysts. Only prisma/
 * and tests import this file; tests/architecture.test.ts sees to it.
 */
export async function systemStudyAccess<R extends Role>(
  slug: string,
  role: R,
  accountId: number | null = null,
): Promise<StudyAccess<R>> {
  const row = await reader().study.findUniqueOrThrow({
    where: { slug },
    select: accessStudyFields,
  });
  const user = accountId
    ? await reader().user.findUniqueOrThrow({ where: { id: accountId } })
    : null;
  return grantStudyAccess<R>({
    study: accessStudy(row),
    role,
    account: user ? grantAccount(user) : null,
  });
}
