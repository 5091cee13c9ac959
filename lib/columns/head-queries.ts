import type { Snapshot } from "../db/snapshot-of";
import type { HeadVariable, StudyHead } from "./study-head";

type Asked = { id: number; codebookRevision: number | null };

/** The codebook revision of this number, by default the newest; null where there is none. */
async function readCodebook(
  snapshot: Snapshot,
  { id, codebookRevision }: Asked,
): Promise<StudyHead["codebook"]> {
  const isNewest = codebookRevision === null;
  const [found] = await snapshot.rows(
    `SELECT "id", "number" FROM "CodebookRevision" WHERE "studyId" = ?
     ${isNewest ? "" : 'AND "number" = ?'} ORDER BY "number" DESC LIMIT 1`,
    isNewest ? [id] : [id, codebookRevision],
  );
  if (!found) return null;
  const [revisionId, number] = found as [number, number];
  const variables = (await snapshot.rows(
    `SELECT "id", "key", "name", CAST("level" AS TEXT) AS "level", CAST("select" AS TEXT) AS "select", "max"
     FROM "Variable" WHERE "revisionId" = ? ORDER BY "position"`,
    [revisionId],
  )) as unknown as [
    number,
    string,
    string,
    HeadVariable["level"],
    HeadVariable["select"],
    number,
  ][];
  const codes = (await snapshot.rows(
    `SELECT c."variableId", c."id", c."key", c."name", c."value" FROM "Code" c
     JOIN "Variable" v ON v."id" = c."variableId"
     WHERE v."revisionId" = ? ORDER BY c."position"`,
    [revisionId],
  )) as unknown as [number, number, string, string, number | null][];
  return {
    id: revisionId,
    number,
    variables: variables.map(([variableId, key, name, level, select, max]) => ({
      ...{ id: variableId, key, name, level, select, max },
      codes: codes.flatMap(([of, codeId, codeKey, codeName, value]) =>
        of === variableId ? [{ id: codeId, key: codeKey, name: codeName, value }] : [],
      ),
    })),
  };
}

/** What a study is made of beside its many rows. Throws RangeError when there is no such study. */
export async function getStudyHead(snapshot: Snapshot, asked: Asked): Promise<StudyHead> {
  const { id } = asked;
  const [study] = await snapshot.rows(`SELECT "revision" FROM "Study" WHERE "id" = ?`, [id]);
  if (!study) throw new RangeError(`there is no study ${id}`);
  const outlets = (await snapshot.rows(
    `SELECT o."id", o."slug", o."name", s."position" FROM "StudyOutlet" s
     JOIN "Outlet" o ON o."id" = s."outletId"
     WHERE s."studyId" = ? AND s."archivedAt" IS NULL`,
    [id],
  )) as unknown as [number, string, string, number][];
  const analysts = (await snapshot.rows(
    `SELECT u."id", m."number", u."name", u."automated" FROM "StudyMember" m
     JOIN "User" u ON u."id" = m."userId" WHERE m."studyId" = ? ORDER BY m."number"`,
    [id],
  )) as unknown as [number, number, string, number | boolean][];
  return {
    revision: study[0] as number,
    codebook: await readCodebook(snapshot, asked),
    outlets: outlets.map(([outletId, slug, name, position]) => ({
      ...{ id: outletId, slug, name, position },
    })),
    analysts: analysts.map(([userId, number, name, automated]) => {
      return { id: userId, number, name, automated: Boolean(automated) };
    }),
  };
}
