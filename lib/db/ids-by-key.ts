import { environment } from "../base/env";
import { Prisma } from "./generated/sqlite/client";
import type { Transaction } from "./write";

type Asked = { studyId: number; keys: string[] };
type Found = { id: number | bigint; key: string }[];

/** As one value, however many they are: a list of a thousand values takes Prisma milliseconds. */
function among(keys: string[]): Prisma.Sql {
  const list = JSON.stringify([...new Set(keys)]);
  return environment().databaseKind === "sqlite"
    ? Prisma.sql`IN (SELECT value FROM json_each(${list}))`
    : Prisma.sql`= ANY (ARRAY (SELECT json_array_elements_text(${list}::json)))`;
}

const byKey = (rows: Found) => new Map(rows.map(({ id, key }) => [key, Number(id)]));

/** The ids of the study's items that are not archived, by key. */
export async function unarchivedItemIds(tx: Transaction, { studyId, keys }: Asked) {
  return byKey(
    await tx.$queryRaw<Found>`
      SELECT "id", "key" FROM "Item"
      WHERE "studyId" = ${studyId} AND "key" ${among(keys)} AND "archivedAt" IS NULL`,
  );
}

/** The ids of the study's quotes that nothing archives, by key. */
export async function unarchivedQuoteIds(tx: Transaction, { studyId, keys }: Asked) {
  return byKey(
    await tx.$queryRaw<Found>`
      SELECT q."id", q."key" FROM "Quote" q
      JOIN "Item" i ON i."id" = q."itemId" AND i."archivedAt" IS NULL
      JOIN "StudyOutlet" o ON o."studyId" = i."studyId" AND o."outletId" = i."outletId"
        AND o."archivedAt" IS NULL
      WHERE q."studyId" = ${studyId} AND q."key" ${among(keys)} AND q."archivedAt" IS NULL`,
  );
}
