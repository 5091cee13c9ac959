import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Prisma } from "./generated/sqlite/client";
import { jsonValue, type Sql } from "./sql";
import { writeSql } from "./write-sql";
import { type Change, sameRequest } from "./write-study";

type StudyStatements<After> = {
  kind: string;
  requestKey?: string | undefined;
  work: (sql: Sql, study: { stamp: number; isClosed: boolean }) => Promise<Change<After>>;
};

type Raised = { revision: number; isClosed: boolean | number };
type Requested = { studyId: number | null; kind: string; after: unknown };

/**
 * As writeStudy, by plain statements: for what is written often. The rows, the event and the study's next
 * revision are one transaction; a request that was already written is answered as it was then.
 */
export function writeStudySql<After extends Prisma.InputJsonObject>(
  access: StudyAccess,
  { kind, requestKey, work }: StudyStatements<After>,
): Promise<After> {
  const studyId = access.study.id;
  const actorId = access.account?.id ?? null;
  return writeSql(async (sql) => {
    // First a write: it takes the lock and makes writes to one study follow one another.
    const [study] = await sql.rows<Raised>(
      `UPDATE "Study" SET "revision" = "revision" + 1 WHERE "id" = ? AND "archivedAt" IS NULL
       RETURNING "revision", "closedAt" IS NOT NULL AS "isClosed"`,
      [studyId],
    );
    if (!study) throw new AppError("forbidden", { key: "study-archived" });
    if (requestKey && actorId !== null) {
      const [event] = await sql.rows<Requested>(
        `SELECT "studyId", "kind", "after" FROM "Event" WHERE "actorId" = ? AND "requestKey" = ?`,
        [actorId, requestKey],
      );
      if (event) {
        const after = jsonValue(sameRequest(event, { studyId, kind }).after);
        await sql.rows(`UPDATE "Study" SET "revision" = "revision" - 1 WHERE "id" = ?`, [studyId]);
        return after as After;
      }
    }
    const { revision } = study;
    const change = await work(sql, { stamp: revision, isClosed: Boolean(study.isClosed) });
    const { subject, before, after } = change;
    const event = { studyId, actorId, at: new Date(), kind, subject, after, revision };
    const beside = { requestKey: requestKey ?? null, ...(before === null ? {} : { before }) };
    await sql.insert("Event", [{ ...event, ...beside }]);
    return after;
  });
}
