import type { StudyAccess } from "../base/access";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import type { NewCodebook } from "./schema";

/** The rows of a revision, with its variables and codes in the order given. */
export async function insertRevision(
  tx: Transaction,
  { studyId, number, codebook }: { studyId: number; number: number; codebook: NewCodebook },
): Promise<void> {
  const { name, unit } = codebook;
  const revision = await tx.codebookRevision.create({ data: { studyId, number, name, unit } });
  for (const [position, { codes, ...fields }] of codebook.variables.entries()) {
    const variable = await tx.variable.create({
      data: { ...fields, studyId, revisionId: revision.id, position },
    });
    await tx.code.createMany({
      data: codes.map((code, place) => ({
        ...code,
        studyId,
        variableId: variable.id,
        position: place,
      })),
    });
  }
}

/** The next revision of the study's codebook. */
export function createCodebookRevision(access: StudyAccess<"lead">, codebook: NewCodebook) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "codebook.created",
    work: async (tx) => {
      const last = await tx.codebookRevision.aggregate({
        where: { studyId },
        _max: { number: true },
      });
      const number = (last._max.number ?? 0) + 1;
      await insertRevision(tx, { studyId, number, codebook });
      return {
        subject: `codebook:${number}`,
        before: null,
        after: { number, name: codebook.name, variables: codebook.variables.length },
      };
    },
  });
}
