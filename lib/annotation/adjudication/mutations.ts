import type { StudyAccess } from "../../base/access";
import { AppError } from "../../base/app-error";
import type { Transaction } from "../../db/write";
import { writeStudy } from "../../db/write-study";
import {
  accountId,
  requireCodebook,
  requireMembership,
  requireQuote,
} from "../requirement-mutations";
import { type Adjudication, standing } from "./adjudication";
import { decidedCodes } from "./decided-codes";
import { getAdjudicationOf } from "./queries";
import type { AdjudicationChoice, AdjudicationInput } from "./schema";

type Lead = StudyAccess<"lead">;
type Place = { quoteId: number; variableId: number };

const subjectOf = ({ quote, variable }: { quote: string; variable: string }) =>
  `adjudication:${quote}:${variable}`;

/** The quote, and the variable of the newest codebook revision, as a lead of the study may write them. */
async function requirePlace(
  tx: Transaction,
  access: Lead,
  input: { quote: string; variable: string },
) {
  const studyId = access.study.id;
  const quote = await requireQuote(tx, { studyId, key: input.quote });
  await requireMembership(tx, access);
  const { variables } = await requireCodebook(tx, studyId);
  const variable = variables.find(({ key }) => key === input.variable);
  if (!variable) throw new AppError("not-found", { key: "unknown-variable" });
  return { variable, place: { quoteId: quote.id, variableId: variable.id } };
}

async function toldAfter(tx: Transaction, place: Place): Promise<Adjudication> {
  const after = await getAdjudicationOf(tx, place);
  if (!after) throw new RangeError("a decision that was just written is not there");
  return after.told;
}

/**
 * Stores a lead's decision on one variable of one quote; the annotations stay as they are. Deciding
 * anew goes on in the same row, and its history in the events. The version must be the one that is
 * stored (0 for none); otherwise throws conflict with what stands now.
 */
export function recordAdjudication(access: Lead, { requestKey, ...input }: AdjudicationInput) {
  const studyId = access.study.id;
  const leadId = accountId(access);
  return writeStudy(access, {
    kind: "adjudication.decided",
    requestKey,
    work: async (tx, stamp) => {
      const { variable, place } = await requirePlace(tx, access, input);
      const before = await getAdjudicationOf(tx, place);
      if ((before?.told.version ?? 0) !== input.version) {
        const meanwhile = standing(before?.told ?? null);
        throw new AppError("conflict", { key: "stale" }, { meanwhile });
      }
      const codes = decidedCodes(variable, input.codes);
      const version = input.version + 1;
      // What is decided anew is as new as a first decision.
      const data = { leadId, reason: input.reason, createdAt: new Date(), version, stamp };
      const { id: adjudicationId } = await tx.adjudication.upsert({
        where: { quoteId_variableId: place },
        create: { ...data, ...place, studyId },
        update: { ...data, withdrawnAt: null },
        select: { id: true },
      });
      await tx.adjudicationCode.deleteMany({ where: { adjudicationId } });
      await tx.adjudicationCode.createMany({
        data: codes.map((codeId) => {
          return { studyId, variableId: variable.id, adjudicationId, codeId };
        }),
      });
      const after = await toldAfter(tx, place);
      return { subject: subjectOf(input), before: before?.told ?? null, after };
    },
  });
}

async function requireCodesInUse(tx: Transaction, adjudicationId: number): Promise<void> {
  const archived = await tx.adjudicationCode.count({
    where: { adjudicationId, code: { archivedAt: { not: null } } },
  });
  if (archived > 0) throw new AppError("conflict", { key: "code-archived" });
}

/**
 * Takes a decision out of force or brings it back: row, codes and author stay, so that the figures are
 * those from before. Throws conflict with what stands now when somebody else was faster.
 */
function setWithdrawn(access: Lead, input: AdjudicationChoice & { withdrawn: boolean }) {
  const { withdrawn, requestKey } = input;
  accountId(access);
  return writeStudy(access, {
    kind: `adjudication.${withdrawn ? "withdrawn" : "restored"}`,
    requestKey,
    work: async (tx, stamp) => {
      const { place } = await requirePlace(tx, access, input);
      const before = await getAdjudicationOf(tx, place);
      if (before?.told.version !== input.version || before.told.withdrawn === withdrawn) {
        const meanwhile = standing(before?.told ?? null);
        throw new AppError("conflict", { key: "decision-changed" }, { meanwhile });
      }
      if (!withdrawn) await requireCodesInUse(tx, before.id);
      const withdrawnAt = withdrawn ? new Date() : null;
      await tx.adjudication.update({
        where: { id: before.id },
        data: { withdrawnAt, version: input.version + 1, stamp },
      });
      const after = await toldAfter(tx, place);
      return { subject: subjectOf(input), before: before.told, after };
    },
  });
}

export function withdrawAdjudication(access: Lead, input: AdjudicationChoice) {
  return setWithdrawn(access, { ...input, withdrawn: true });
}

/** Undoes a withdrawal. */
export function restoreAdjudication(access: Lead, input: AdjudicationChoice) {
  return setWithdrawn(access, { ...input, withdrawn: false });
}
