import type { Account, StudyAccess } from "../base/access";
import { invalidField } from "../base/app-error";
import { type Transaction, uniqueViolation, write } from "../db/write";
import { writeStudy } from "../db/write-study";
import type { NewStudy, StudySettings } from "./schema";

/**
 * A study with its first lead. Without an account (the demo study, loaded into an empty database)
 * it begins without members. Throws invalid-input on `slug` when the slug is taken.
 */
export async function createStudy(
  account: Account | null,
  { requestKey, ...fields }: NewStudy,
): Promise<{ slug: string }> {
  try {
    return await write(async (tx) => {
      const study = await tx.study.create({ data: { ...fields, revision: 1 } });
      if (account) {
        await tx.studyMember.create({
          data: { studyId: study.id, userId: account.id, role: "lead", number: 1 },
        });
      }
      await tx.event.create({
        data: {
          studyId: study.id,
          actorId: account?.id ?? null,
          kind: "study.created",
          subject: "study",
          after: fields,
          revision: 1,
          requestKey: requestKey ?? null,
        },
      });
      return { slug: study.slug };
    });
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    throw invalidField("slug", { key: "slug-taken" });
  }
}

/** Publishing, closing, and what readers see of single answers. */
export function updateStudySettings(
  access: StudyAccess<"lead">,
  { requestKey, published, closed, ...shown }: StudySettings,
) {
  return writeStudy(access, {
    kind: "study.settings-updated",
    requestKey,
    work: async (tx) => {
      const before = await tx.study.findUniqueOrThrow({ where: { id: access.study.id } });
      await tx.study.update({
        where: { id: access.study.id },
        data: {
          ...shown,
          publishedAt: published ? (before.publishedAt ?? new Date()) : null,
          closedAt: closed ? (before.closedAt ?? new Date()) : null,
        },
      });
      return {
        subject: "study",
        before: {
          answersShown: before.answersShown,
          namesShown: before.namesShown,
          published: before.publishedAt !== null,
          closed: before.closedAt !== null,
        },
        after: { ...shown, published, closed },
      };
    },
  });
}

/** The number that readers know a new member by. */
async function nextNumber(tx: Transaction, studyId: number): Promise<number> {
  const last = await tx.studyMember.aggregate({ where: { studyId }, _max: { number: true } });
  return (last._max.number ?? 0) + 1;
}

/** An analyst that is a program: it annotates through the same mutations and can't sign in. */
export function createAutomatedAnalyst(access: StudyAccess<"lead">, name: string) {
  return writeStudy(access, {
    kind: "member.created",
    work: async (tx) => {
      const user = await tx.user.create({ data: { name, automated: true } });
      const number = await nextNumber(tx, access.study.id);
      await tx.studyMember.create({
        data: { studyId: access.study.id, userId: user.id, role: "analyst", number },
      });
      return {
        subject: `member:${number}`,
        before: null,
        after: { id: user.id, name, automated: true, number, role: "analyst" },
      };
    },
  });
}
