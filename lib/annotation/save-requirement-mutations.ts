import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Sql } from "../db/sql";
import type { CheckedVariable } from "./check-answers";
import type { OwnAnnotation } from "./own-annotation";
import { accountId } from "./requirement-mutations";

// What a save asks inside its transaction, by plain statements: it is what a server writes most.

type Flag = boolean | number;

type Stored = Omit<OwnAnnotation, "answers"> & { id: number };
type Found = { quoteId: number; isArchived: Flag; isMember: Flag } & (
  | Stored
  | Record<keyof Stored, null>
);

/**
 * The quote's id, and the annotation of it that stands, with its codes by key, or null. Throws not-found,
 * conflict when the quote is archived by whatever, and forbidden for who is no member.
 */
export async function standingToSave(sql: Sql, access: StudyAccess<"analyst">, key: string) {
  const userId = accountId(access);
  const [found] = await sql.rows<Found>(
    `SELECT q."id" AS "quoteId",
       coalesce(q."archivedAt", i."archivedAt", o."archivedAt") IS NOT NULL AS "isArchived",
       m."userId" IS NOT NULL AS "isMember", a."id", CAST(a."state" AS TEXT) AS "state", a."version",
       CAST(a."confidence" AS TEXT) AS "confidence", a."memo"
     FROM "Quote" q JOIN "Item" i ON i."id" = q."itemId"
     JOIN "StudyOutlet" o ON o."studyId" = i."studyId" AND o."outletId" = i."outletId"
     LEFT JOIN "StudyMember" m
       ON m."studyId" = q."studyId" AND m."userId" = ? AND m."removedAt" IS NULL
     LEFT JOIN "Annotation" a ON a."quoteId" = q."id" AND a."analystId" = ?
     WHERE q."studyId" = ? AND q."key" = ?`,
    [userId, userId, access.study.id, key],
  );
  if (!found) throw new AppError("not-found", { key: "unknown-quote" });
  const { quoteId, isArchived, isMember, ...row } = found;
  if (isArchived) throw new AppError("conflict", { key: "quote-archived" });
  if (!isMember) await joinToSave(sql, access);
  return { quoteId, before: row.id === null ? null : await storedAnnotation(sql, row) };
}

/** As requireMembership: the server's admin joins a study as a lead. Throws forbidden. */
async function joinToSave(sql: Sql, access: StudyAccess<"analyst">): Promise<void> {
  if (!access.account?.admin) throw new AppError("forbidden", { key: "not-a-member" });
  const [studyId, userId] = [access.study.id, accountId(access)];
  const [last] = await sql.rows<{ number: number | null }>(
    `SELECT max("number") AS "number" FROM "StudyMember" WHERE "studyId" = ?`,
    [studyId],
  );
  const row = { studyId, userId, role: "lead" as const, number: (last?.number ?? 0) + 1 };
  await sql.upsert("StudyMember", { ...row, createdAt: new Date(), removedAt: null }, [
    "role",
    "removedAt",
  ]);
}

async function storedAnnotation(sql: Sql, { id, ...told }: Stored) {
  const codes = await sql.rows<{ variable: string; code: string }>(
    `SELECT v."key" AS "variable", c."key" AS "code" FROM "Answer" a
     JOIN "Code" c ON c."id" = a."codeId" JOIN "Variable" v ON v."id" = c."variableId"
     WHERE a."annotationId" = ? ORDER BY c."position"`,
    [id],
  );
  const answers: OwnAnnotation["answers"] = {};
  for (const { variable, code } of codes) {
    answers[variable] = [...(answers[variable] ?? []), code];
  }
  return { id, told: { ...told, answers } };
}

type CodeRow = Omit<CheckedVariable, "codes"> & {
  revisionId: number;
  codeId: number;
  codeKey: string;
  name: string;
  archivedAt: Date | string | null;
};

/** The study's newest codebook revision. Throws conflict while there is none. */
export async function codebookToSave(sql: Sql, studyId: number) {
  // Every variable has a code.
  const rows = await sql.rows<CodeRow>(
    `SELECT v."revisionId", v."id", v."key", CAST(v."select" AS TEXT) AS "select", v."max",
       c."id" AS "codeId", c."key" AS "codeKey", c."name", c."archivedAt"
     FROM "Variable" v JOIN "Code" c ON c."variableId" = v."id"
     WHERE v."revisionId" = (SELECT "id" FROM "CodebookRevision" WHERE "studyId" = ?
       ORDER BY "number" DESC LIMIT 1)
     ORDER BY v."position", c."position"`,
    [studyId],
  );
  if (!rows[0]) throw new AppError("conflict", { key: "codebook-missing" });
  const variables = new Map<number, CheckedVariable>();
  for (const { revisionId, codeId, codeKey, name, archivedAt, ...variable } of rows) {
    const of = variables.get(variable.id) ?? { ...variable, codes: [] };
    variables.set(variable.id, of);
    of.codes.push({ id: codeId, key: codeKey, name, archivedAt });
  }
  return { id: rows[0].revisionId, variables: [...variables.values()] };
}
