import { environment } from "../base/env";
import { Prisma } from "./generated/sqlite/client";

/** Which quotes of a study are meant. */
export type QuoteCondition = {
  studyId: number;
  /** Those that are archived, by themselves or with their item or outlet; otherwise those that are not. */
  archived?: boolean | undefined;
  outletId?: number | undefined;
  /** The item's key. */
  item?: string | undefined;
  form?: string | undefined;
  /** Those that the analyst has or has not annotated: submitted, or at least begun. */
  own?: { analystId: number; at: "submitted" | "begun"; has: boolean } | undefined;
  /** What their folded text contains, literally. */
  folded?: string | undefined;
};

const unarchived = Prisma.sql`
  o."archivedAt" IS NULL AND i."archivedAt" IS NULL AND q."archivedAt" IS NULL`;
const archived = Prisma.sql`
  (o."archivedAt" IS NOT NULL OR i."archivedAt" IS NOT NULL OR q."archivedAt" IS NOT NULL)`;

// Written out: PostgreSQL takes no text as a value for an enum.
const states = {
  submitted: Prisma.sql`a."state" = 'submitted'`,
  begun: Prisma.sql`a."state" IN ('draft', 'submitted')`,
};

function ownWork(studyId: number, { analystId, at, has }: NonNullable<QuoteCondition["own"]>) {
  const own = Prisma.sql`EXISTS (
    SELECT 1 FROM "Annotation" a WHERE a."studyId" = ${studyId} AND a."analystId" = ${analystId}
    AND ${states[at]} AND a."quoteId" = q."id")`;
  return has ? own : Prisma.sql`NOT ${own}`;
}

/** No character is a wildcard, and nobody's folding of case is asked: LIKE knows Latin letters only. */
function containing(folded: string): Prisma.Sql {
  // No stored text holds a NUL, and PostgreSQL refuses to compare with one.
  if (folded.includes("\0")) return Prisma.sql`1 = 0`;
  return environment().databaseKind === "sqlite"
    ? Prisma.sql`instr(q."searchText", ${folded}) > 0`
    : Prisma.sql`strpos(q."searchText", ${folded}) > 0`;
}

/** The condition in SQL, on a quote q, its item i and that one's place in the study, o. */
export function quoteCondition(asked: QuoteCondition): Prisma.Sql {
  const { studyId, outletId, item, form, own, folded } = asked;
  return Prisma.join(
    [
      Prisma.sql`o."studyId" = ${studyId} AND i."studyId" = ${studyId} AND i."outletId" = o."outletId"
        AND q."studyId" = ${studyId} AND q."itemId" = i."id"`,
      asked.archived ? archived : unarchived,
      outletId === undefined ? null : Prisma.sql`o."outletId" = ${outletId}`,
      item === undefined ? null : Prisma.sql`i."key" = ${item}`,
      form === undefined ? null : Prisma.sql`CAST(q."form" AS TEXT) = ${form}`,
      own ? ownWork(studyId, own) : null,
      folded ? containing(folded) : null,
    ].filter((part) => part !== null),
    " AND ",
  );
}
