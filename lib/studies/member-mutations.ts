import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { joinStudy } from "../db/join-study";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import type { MemberRemoval, MemberRole } from "./schema";

type Automated = { name: string; role?: "analyst" | "lead" };

/** An analyst that is a program: it annotates through the same mutations and can't sign in. */
export function createAutomatedAnalyst(
  access: StudyAccess<"lead">,
  { name, role = "analyst" }: Automated,
) {
  return writeStudy(access, {
    kind: "member.created",
    work: async (tx) => {
      const user = await tx.user.create({ data: { name, automated: true } });
      const { number } = await joinStudy(tx, {
        studyId: access.study.id,
        userId: user.id,
        role,
      });
      return {
        subject: `member:${number}`,
        before: null,
        after: { id: user.id, name, automated: true, number, role },
      };
    },
  });
}

async function requireMember(tx: Transaction, studyId: number, number: number) {
  const member = await tx.studyMember.findUnique({
    where: { studyId_number: { studyId, number } },
    select: {
      userId: true,
      role: true,
      removedAt: true,
      user: { select: { name: true, automated: true } },
    },
  });
  if (!member || member.removedAt) throw new AppError("not-found", { key: "not-found" });
  return member;
}

/** Throws conflict when nobody else who can sign in leads the study. */
async function requireOtherLead(tx: Transaction, studyId: number, userId: number): Promise<void> {
  const others = await tx.studyMember.count({
    where: {
      studyId,
      userId: { not: userId },
      role: "lead",
      removedAt: null,
      user: { disabledAt: null, automated: false },
    },
  });
  if (others === 0) throw new AppError("conflict", { key: "last-lead" });
}

/** A member's role, in force from the member's next request on. Throws conflict for the last lead. */
export function updateMemberRole(
  access: StudyAccess<"lead">,
  { member: number, role, requestKey }: MemberRole,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "member.role-changed",
    requestKey,
    work: async (tx) => {
      const member = await requireMember(tx, studyId, number);
      const { name, automated } = member.user;
      if (automated) throw new AppError("conflict", { key: "automated-account" });
      if (member.role === "lead" && role !== "lead") {
        await requireOtherLead(tx, studyId, member.userId);
      }
      await tx.studyMember.update({
        where: { studyId_number: { studyId, number } },
        data: { role },
      });
      return {
        subject: `member:${number}`,
        before: { name, role: member.role },
        after: { name, role },
      };
    },
  });
}

/** Ends a membership. What the member annotated stays in the study's data, under the same number. */
export function removeMember(
  access: StudyAccess<"lead">,
  { member: number, requestKey }: MemberRemoval,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "member.removed",
    requestKey,
    work: async (tx) => {
      const { userId, role, user } = await requireMember(tx, studyId, number);
      if (role === "lead") await requireOtherLead(tx, studyId, userId);
      await tx.studyMember.update({
        where: { studyId_number: { studyId, number } },
        data: { removedAt: new Date() },
      });
      return {
        subject: `member:${number}`,
        before: { name: user.name, role },
        after: { name: user.name, removed: true },
      };
    },
  });
}
