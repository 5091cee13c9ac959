import { environment } from "../base/env";
import { reader } from "./client";

type Search = { studyId: number; folded: string };

/** More quotes than these are not looked for one by one. */
export const MOST_CANDIDATES = 5000;

/** So much of a long search text is looked up; all of it is compared in the end. */
const LOOKED_UP = 60;

/** The three characters in a row that a text has, each once. */
function trigrams(letters: string[]): string[] {
  return [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join("")))];
}

// Each in quotes, within which nothing but a quote means anything to the index.
const allOf = (words: string[]) =>
  words.map((word) => `"${word.replaceAll('"', '""')}"`).join(" AND ");

const literally = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function lookUp({ studyId, folded }: Search, letters: string[]) {
  const limit = MOST_CANDIDATES + 1;
  if (environment().databaseKind === "sqlite") {
    // The study is not asked for: the index alone is read.
    return reader().$queryRaw<{ id: number | bigint }[]>`
      SELECT "rowid" AS id FROM "QuoteSearch" WHERE "QuoteSearch" MATCH ${allOf(trigrams(letters))}
      LIMIT ${limit}`;
  }
  const part = folded.slice(0, letters.join("").length);
  return reader().$queryRaw<{ id: number | bigint }[]>`
    SELECT "id" FROM "Quote" WHERE "studyId" = ${studyId} AND "searchText" LIKE ${literally(part)}
    LIMIT ${limit}`;
}

/**
 * The ids of quotes among which all are whose folded text contains the folded words: found by an index of
 * trigrams, and still to be compared. Null where there is no saying so: for less than three characters,
 * and where they are too many.
 */
export async function searchCandidates(search: Search): Promise<number[] | null> {
  // No stored text holds a NUL, and neither database can be asked for one.
  if (search.folded.includes("\0")) return [];
  const letters = Array.from(search.folded).slice(0, LOOKED_UP);
  if (letters.length < 3) return null;
  const rows = await lookUp(search, letters);
  return rows.length > MOST_CANDIDATES ? null : rows.map(({ id }) => Number(id));
}
