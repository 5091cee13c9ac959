import type { StudyAccess } from "../base/access";
import { writeStudy } from "../db/write-study";
import type { NewCodebook } from "./schema";

/** The next revision of the study's codebook, with its variables and codes in the order given. */
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
      const revision = await tx.codebookRevision.create({
        data: { studyId, number, name: codebook.name, unit: codebook.unit },
      });
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
      return {
        subject: `codebook:${number}`,
        before: null,
        after: { number, name: codebook.name, variables: codebook.variables.length },
      };
    },
  });
}
