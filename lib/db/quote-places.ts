import { environment } from "../base/env";
import { Prisma } from "./generated/sqlite/client";
import { type QuoteCondition, quoteCondition } from "./quote-condition";
import { readRows } from "./read-rows";
import type { Value } from "./sql";

/** A quote, and what lists are ordered by. */
export type QuotePlace = {
  id: number;
  key: string;
  itemId: number;
  outletId: number;
  titleOrder: string;
};

/** By the titles of items, by the entry of items, or by that of the quotes themselves, latest first. */
export type QuoteOrder = "title" | "entry" | "newest";

const columns = Prisma.sql`q."id", q."key", q."itemId", i."outletId", i."titleOrder"`;

// In the order in which SQLite goes through them; what PostgreSQL does is its own affair.
const byOutlet = Prisma.sql`"StudyOutlet" o CROSS JOIN "Item" i CROSS JOIN "Quote" q`;
const byQuote = Prisma.sql`"Quote" q CROSS JOIN "Item" i CROSS JOIN "StudyOutlet" o`;

const ways: Record<QuoteOrder, { forth: Prisma.Sql; back: Prisma.Sql }> = {
  title: {
    forth: Prisma.sql`i."titleOrder", i."id", q."id"`,
    back: Prisma.sql`i."titleOrder" DESC, i."id" DESC, q."id" DESC`,
  },
  entry: {
    forth: Prisma.sql`i."id", q."id"`,
    back: Prisma.sql`i."id" DESC, q."id" DESC`,
  },
  newest: { forth: Prisma.sql`q."id" DESC`, back: Prisma.sql`q."id"` },
};

const everything = Prisma.sql`1 = 1`;

const notYet = ({ id, itemId }: QuotePlace) =>
  Prisma.sql`NOT (i."id" = ${itemId} AND q."id" <= ${id})`;
const before = ({ id, itemId }: QuotePlace) =>
  Prisma.sql`NOT (i."id" = ${itemId} AND q."id" >= ${id})`;

/** What stands beyond a place, as stretches that follow one another and that an index leads to. */
function stretches(order: QuoteOrder, { place, back }: { place: QuotePlace; back: boolean }) {
  const { id, itemId, titleOrder } = place;
  if (order === "newest") {
    return [back ? Prisma.sql`q."id" > ${id}` : Prisma.sql`q."id" < ${id}`];
  }
  const near = back
    ? Prisma.sql`i."id" <= ${itemId} AND ${before(place)}`
    : Prisma.sql`i."id" >= ${itemId} AND ${notYet(place)}`;
  if (order === "entry") return [near];
  // SQLite finds its way by the first of two columns that are compared together, and not by the second.
  return [
    Prisma.sql`i."titleOrder" = ${titleOrder} AND ${near}`,
    back ? Prisma.sql`i."titleOrder" < ${titleOrder}` : Prisma.sql`i."titleOrder" > ${titleOrder}`,
  ];
}

const rowsOf = <Row>({ sql, values }: Prisma.Sql) => readRows<Row>(sql, values as Value[]);

type Walk = {
  order: QuoteOrder;
  /** The place to go on from, which is not among those that are found. */
  from: QuotePlace | null;
  back: boolean;
  limit: number;
};

/**
 * The places of the first quotes from a place on, or from the beginning, or backwards. In the orders by
 * item the condition names one outlet: an index has its quotes in this order.
 */
export async function walkQuotes(
  asked: QuoteCondition,
  { order, from, back, limit }: Walk,
): Promise<QuotePlace[]> {
  const tables = order === "newest" ? byQuote : byOutlet;
  const way = back ? ways[order].back : ways[order].forth;
  const found: QuotePlace[] = [];
  for (const stretch of from ? stretches(order, { place: from, back }) : [everything]) {
    if (found.length === limit) break;
    found.push(
      ...(await rowsOf<QuotePlace>(Prisma.sql`
        SELECT ${columns} FROM ${tables} WHERE ${quoteCondition(asked)} AND ${stretch}
        ORDER BY ${way} LIMIT ${limit - found.length}`)),
    );
  }
  return found;
}

/** The condition that an id is among these, as one value: one text of a statement for however many. */
export function amongIds(ids: number[]): Prisma.Sql {
  const list = JSON.stringify(ids);
  return environment().databaseKind === "sqlite"
    ? Prisma.sql`IN (SELECT value FROM json_each(${list}))`
    : Prisma.sql`= ANY (ARRAY (SELECT json_array_elements_text(${list}::json)::int))`;
}

/** The places of those quotes that the condition lets through, of the ids given, in any order. */
export function placesOf(asked: QuoteCondition, ids: number[]): Promise<QuotePlace[]> {
  return rowsOf<QuotePlace>(Prisma.sql`
    SELECT ${columns} FROM ${byQuote} WHERE q."id" ${amongIds(ids)} AND ${quoteCondition(asked)}`);
}

/** The ids of all quotes that the condition lets through, in any order. */
export async function idsOf(asked: QuoteCondition): Promise<number[]> {
  const rows = await rowsOf<{ id: number }>(Prisma.sql`
    SELECT q."id" FROM ${byOutlet} WHERE ${quoteCondition(asked)}`);
  return rows.map(({ id }) => id);
}

/** How many quotes there are, or how many of them stand before a place. */
export async function countQuotes(
  asked: QuoteCondition,
  until?: { order: QuoteOrder; place: QuotePlace },
): Promise<number> {
  const short = until ? stretches(until.order, { place: until.place, back: true }) : [everything];
  let count = 0;
  for (const stretch of short) {
    const [row] = await rowsOf<{ n: number }>(Prisma.sql`
      SELECT count(*) AS n FROM ${byOutlet} WHERE ${quoteCondition(asked)} AND ${stretch}`);
    count += row?.n ?? 0;
  }
  return count;
}

/** The place of a quote, archived or not; null where the study has none of that key. */
export async function placeOf(studyId: number, key: string): Promise<QuotePlace | null> {
  const [place] = await rowsOf<QuotePlace>(Prisma.sql`
    SELECT ${columns} FROM "Quote" q JOIN "Item" i ON i."id" = q."itemId"
    WHERE q."studyId" = ${studyId} AND q."key" = ${key}`);
  return place ?? null;
}
