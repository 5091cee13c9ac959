import type { Account, StudyAccess } from "../base/access";
import { AppError, invalidField } from "../base/app-error";
import { reader } from "../db/client";
import { type Transaction, uniqueViolation, write } from "../db/write";
import { type Json, writeStudy } from "../db/write-study";
import type { NewStudy, OnlyRequest, StudySettings, StudyUpdate } from "./schema";
import { studyTexts } from "./study-texts";

type Founding = {
  account: Account | null;
  study: NewStudy;
  /** What else the study begins with, written in the same transaction; told in the event. */
  furnish?: (tx: Transaction, studyId: number) => Promise<Record<string, Json>>;
};

async function insertStudy(tx: Transaction, { account, study, furnish }: Founding) {
  const { requestKey, ...fields } = study;
  const { id, slug } = await tx.study.create({ data: { ...fields, revision: 1 } });
  if (account) {
    await tx.studyMember.create({
      data: { studyId: id, userId: account.id, role: "lead", number: 1 },
    });
  }
  const furnished = await furnish?.(tx, id);
  await tx.event.create({
    data: {
      studyId: id,
      actorId: account?.id ?? null,
      kind: "study.created",
      subject: "study",
      after: { ...fields, ...furnished },
      revision: 1,
      requestKey: requestKey ?? null,
    },
  });
  return { slug };
}

/** Whether this very request has founded the study already. */
async function foundedBefore({ account, study }: Founding): Promise<boolean> {
  if (!account || !study.requestKey) return false;
  const event = await reader().event.findUnique({
    where: { actorId_requestKey: { actorId: account.id, requestKey: study.requestKey } },
    select: { study: { select: { slug: true } } },
  });
  return event?.study?.slug === study.slug;
}

/**
 * A study, what it begins with, and its first lead, or nothing of it. Throws invalid-input on `slug`
 * when the slug is taken; the same request sent twice founds one study.
 */
export async function foundStudy(founding: Founding): Promise<{ slug: string }> {
  try {
    return await write((tx) => insertStudy(tx, founding));
  } catch (error) {
    if (!uniqueViolation(error)) throw error;
    if (await foundedBefore(founding)) return { slug: founding.study.slug };
    throw invalidField("slug", { key: "slug-taken" });
  }
}

/** A study without outlets and codebook; without an account (the demo study) also without members. */
export function createStudy(account: Account | null, study: NewStudy): Promise<{ slug: string }> {
  return foundStudy({ account, study });
}

/** The study's texts. Throws conflict with what stands now when somebody else was faster. */
export function updateStudy(
  access: StudyAccess<"lead">,
  { requestKey, version, ...fields }: StudyUpdate,
) {
  const { id } = access.study;
  return writeStudy(access, {
    kind: "study.updated",
    requestKey,
    work: async (tx) => {
      const before = await tx.study.findUniqueOrThrow({ where: { id }, select: studyTexts });
      const updated = await tx.study.updateMany({
        where: { id, version },
        data: { ...fields, version: version + 1 },
      });
      if (updated.count === 0) {
        throw new AppError("conflict", { key: "stale" }, { meanwhile: before });
      }
      return { subject: "study", before, after: { ...fields, version: version + 1 } };
    },
  });
}

const settingFields = {
  answersShown: true,
  namesShown: true,
  publishedAt: true,
  closedAt: true,
} as const;

/** Publishing, closing, and what readers see of single answers. */
export function updateStudySettings(
  access: StudyAccess<"lead">,
  { requestKey, ...wanted }: StudySettings,
) {
  const { id } = access.study;
  return writeStudy(access, {
    kind: "study.settings-updated",
    requestKey,
    work: async (tx) => {
      const row = await tx.study.findUniqueOrThrow({ where: { id }, select: settingFields });
      const { publishedAt, closedAt, ...shown } = row;
      const before = { ...shown, published: publishedAt !== null, closed: closedAt !== null };
      const after = {
        answersShown: wanted.answersShown ?? before.answersShown,
        namesShown: wanted.namesShown ?? before.namesShown,
        published: wanted.published ?? before.published,
        closed: wanted.closed ?? before.closed,
      };
      await tx.study.update({
        where: { id },
        data: {
          answersShown: after.answersShown,
          namesShown: after.namesShown,
          publishedAt: after.published ? (publishedAt ?? new Date()) : null,
          closedAt: after.closed ? (closedAt ?? new Date()) : null,
        },
      });
      return { subject: "study", before, after };
    },
  });
}

/** From now on nothing of the study changes; whoever could read it still can. */
export function archiveStudy(access: StudyAccess<"lead">, { requestKey }: OnlyRequest) {
  return writeStudy(access, {
    kind: "study.archived",
    requestKey,
    work: async (tx) => {
      await tx.study.update({ where: { id: access.study.id }, data: { archivedAt: new Date() } });
      return { subject: "study", before: { archived: false }, after: { archived: true } };
    },
  });
}

export function restoreStudy(access: StudyAccess<"lead">, { requestKey }: OnlyRequest) {
  return writeStudy(access, {
    kind: "study.restored",
    requestKey,
    intoArchived: true,
    work: async (tx) => {
      await tx.study.update({ where: { id: access.study.id }, data: { archivedAt: null } });
      return { subject: "study", before: { archived: true }, after: { archived: false } };
    },
  });
}
