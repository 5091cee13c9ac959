import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Sql } from "../db/sql";
import type { CheckedVariable } from "./check-answers";
import type { OwnAnnotation } from "./own-annotation";
import { accountId } from "./requirement-mutations";

// What a save asks inside its transaction, by plain statements: it is what a server writes most.

type Flag = boolean | number;

/** The id of a quote. Throws not-found, and conflict when it is archived by whatever. */
export async function quoteToSave(sql: Sql, { studyId, key }: { studyId: number; key: string }) {
  const [quote] = await sql.rows<{ id: number; isArchived: Flag }>(
    `SELECT q."id", coalesce(q."archivedAt", i."archivedAt", o."archivedAt") IS NOT NULL AS "isArchived"
     FROM "Quote" q JOIN "Item" i ON i."id" = q."itemId"
     JOIN "StudyOutlet" o ON o."studyId" = i."studyId" AND o."outletId" = i."outletId"
     WHERE q."studyId" = ? AND q."key" = ?`,
    [studyId, key],
  );
  if (!quote) throw new AppError("not-found", { key: "unknown-quote" });
  if (quote.isArchived) throw new AppError("conflict", { key: "quote-archived" });
  return quote.id;
}

/** As requireMembership: members annotate, and the server's admin joins a study as a lead. Throws forbidden. */
export async function membershipToSave(sql: Sql, access: StudyAccess<"analyst">): Promise<void> {
  const [studyId, userId] = [access.study.id, accountId(access)];
  const [member] = await sql.rows<{ isMember: Flag }>(
    `SELECT "removedAt" IS NULL AS "isMember" FROM "StudyMember" WHERE "studyId" = ? AND "userId" = ?`,
    [studyId, userId],
  );
  if (member?.isMember) return;
  if (!access.account?.admin) throw new AppError("forbidden", { key: "not-a-member" });
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

type Place = { quoteId: number; analystId: number };
type Stored = Omit<OwnAnnotation, "answers"> & { id: number };

/** As getAnnotationOf: the annotation that stands, with its codes by key, or null. */
export async function annotationToSave(sql: Sql, { quoteId, analystId }: Place) {
  const [row] = await sql.rows<Stored>(
    `SELECT "id", CAST("state" AS TEXT) AS "state", "version",
       CAST("confidence" AS TEXT) AS "confidence", "memo"
     FROM "Annotation" WHERE "quoteId" = ? AND "analystId" = ?`,
    [quoteId, analystId],
  );
  if (!row) return null;
  const codes = await sql.rows<{ variable: string; code: string }>(
    `SELECT v."key" AS "variable", c."key" AS "code" FROM "Answer" a
     JOIN "Code" c ON c."id" = a."codeId" JOIN "Variable" v ON v."id" = c."variableId"
     WHERE a."annotationId" = ? ORDER BY c."position"`,
    [row.id],
  );
  const answers: OwnAnnotation["answers"] = {};
  for (const { variable, code } of codes) {
    answers[variable] = [...(answers[variable] ?? []), code];
  }
  const { id, ...told } = row;
  return { id, told: { ...told, answers } };
}

type CodeRow = CheckedVariable["codes"][number] & { variableId: number };

/** The study's newest codebook revision. Throws conflict while there is none. */
export async function codebookToSave(sql: Sql, studyId: number) {
  const [revision] = await sql.rows<{ id: number }>(
    `SELECT "id" FROM "CodebookRevision" WHERE "studyId" = ? ORDER BY "number" DESC LIMIT 1`,
    [studyId],
  );
  if (!revision) throw new AppError("conflict", { key: "codebook-missing" });
  const variables = await sql.rows<Omit<CheckedVariable, "codes">>(
    `SELECT "id", "key", CAST("select" AS TEXT) AS "select", "max" FROM "Variable"
     WHERE "revisionId" = ? ORDER BY "position"`,
    [revision.id],
  );
  const codes = await sql.rows<CodeRow>(
    `SELECT c."variableId", c."id", c."key", c."name", c."archivedAt" FROM "Code" c
     JOIN "Variable" v ON v."id" = c."variableId" WHERE v."revisionId" = ? ORDER BY c."position"`,
    [revision.id],
  );
  return {
    id: revision.id,
    variables: variables.map((variable): CheckedVariable => {
      return { ...variable, codes: codes.filter((code) => code.variableId === variable.id) };
    }),
  };
}
