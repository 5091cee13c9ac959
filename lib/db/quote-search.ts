import { environment } from "../base/env";
import { reader } from "./client";

type Search = { studyId: number; folded: string };

/**
 * The ids of the study's quotes whose folded text contains the folded words, literally: no character
 * is a wildcard, and LIKE's own folding of case, which knows Latin letters only, is not asked.
 */
export async function matchingQuoteIds({ studyId, folded }: Search): Promise<Set<number>> {
  // No stored text holds a NUL, and PostgreSQL refuses to compare with one.
  if (folded.includes("\0")) return new Set();
  const rows =
    environment().databaseKind === "sqlite"
      ? await reader().$queryRaw<{ id: number | bigint }[]>`
          SELECT "id" FROM "Quote" WHERE "studyId" = ${studyId} AND instr("searchText", ${folded}) > 0`
      : await reader().$queryRaw<{ id: number | bigint }[]>`
          SELECT "id" FROM "Quote" WHERE "studyId" = ${studyId} AND strpos("searchText", ${folded}) > 0`;
  return new Set(rows.map((row) => Number(row.id)));
}
