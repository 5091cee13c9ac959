import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Transaction } from "../db/write";
import { writeStudy } from "../db/write-study";
import { codeVersion } from "./code-version";
import { newCodeKey } from "./new-code-key";
import type { CodeAddition, CodeChoice, CodeUpdate } from "./schema";

type Lead = StudyAccess<"lead">;

/**
 * A variable of the newest revision with its codes. Throws conflict once an annotation was submitted
 * against that revision: what analysts answered must go on meaning what it meant.
 */
async function requireOpenVariable(
  tx: Transaction,
  { studyId, key }: { studyId: number; key: string },
) {
  const revision = await tx.codebookRevision.findFirst({
    where: { studyId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      annotations: { where: { state: { not: "draft" } }, take: 1, select: { id: true } },
      variables: {
        where: { key },
        include: { codes: { orderBy: { position: "asc" } } },
      },
    },
  });
  const variable = revision?.variables[0];
  if (!revision || !variable) throw new AppError("not-found", { key: "not-found" });
  if (revision.annotations.length > 0) throw new AppError("conflict", { key: "codebook-in-use" });
  return { ...variable, subject: (code: string) => `code:${revision.number}:${key}:${code}` };
}

/** Scales stay as they are: a figure reads −2 to +2 off them. */
function requireNominal(variable: { level: string }): void {
  if (variable.level !== "nominal") throw new AppError("conflict", { key: "scale-fixed" });
}

function foundCode<C extends { key: string }>(variable: { codes: C[] }, key: string): C {
  const code = variable.codes.find((each) => each.key === key);
  if (!code) throw new AppError("not-found", { key: "not-found" });
  return code;
}

/** A new code at the end of its variable. */
export function createCode(access: Lead, { variable: key, requestKey, ...texts }: CodeAddition) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "code.created",
    requestKey,
    work: async (tx) => {
      const variable = await requireOpenVariable(tx, { studyId, key });
      requireNominal(variable);
      const taken = variable.codes.map((code) => code.key);
      const code = newCodeKey(texts.name, taken);
      const position = Math.max(-1, ...variable.codes.map((each) => each.position)) + 1;
      await tx.code.create({
        data: { ...texts, key: code, studyId, variableId: variable.id, position },
      });
      return { subject: variable.subject(code), before: null, after: { ...texts, key: code } };
    },
  });
}

/** A code's texts. Throws conflict with what stands now when somebody else was faster. */
export function updateCode(
  access: Lead,
  { variable: key, code: codeKey, version, requestKey, ...texts }: CodeUpdate,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "code.updated",
    requestKey,
    work: async (tx) => {
      const variable = await requireOpenVariable(tx, { studyId, key });
      const { id, name, definition, include, exclude } = foundCode(variable, codeKey);
      const before = { name, definition, include, exclude };
      const stored = codeVersion(before);
      if (stored !== version) {
        const meanwhile = { ...before, version: stored };
        throw new AppError("conflict", { key: "stale" }, { meanwhile });
      }
      await tx.code.update({ where: { id }, data: texts });
      return { subject: variable.subject(codeKey), before, after: texts };
    },
  });
}

/** A code that is offered no more; a variable keeps at least one. */
export function archiveCode(
  access: Lead,
  { variable: key, code: codeKey, requestKey }: CodeChoice,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "code.archived",
    requestKey,
    work: async (tx) => {
      const variable = await requireOpenVariable(tx, { studyId, key });
      requireNominal(variable);
      const { id, name } = foundCode(variable, codeKey);
      const others = variable.codes.filter((code) => !code.archivedAt && code.id !== id);
      if (others.length === 0) throw new AppError("conflict", { key: "last-code" });
      await tx.code.update({ where: { id }, data: { archivedAt: new Date() } });
      return { subject: variable.subject(codeKey), before: { name }, after: { archived: true } };
    },
  });
}

export function restoreCode(
  access: Lead,
  { variable: key, code: codeKey, requestKey }: CodeChoice,
) {
  const studyId = access.study.id;
  return writeStudy(access, {
    kind: "code.restored",
    requestKey,
    work: async (tx) => {
      const variable = await requireOpenVariable(tx, { studyId, key });
      const { id, name } = foundCode(variable, codeKey);
      await tx.code.update({ where: { id }, data: { archivedAt: null } });
      return { subject: variable.subject(codeKey), before: { name }, after: { archived: false } };
    },
  });
}
