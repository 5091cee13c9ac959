import { z } from "zod";
import { reader } from "./client";
import type { Prisma } from "./generated/sqlite/client";

/** So many events are on a page of a history. */
export const eventsPerPage = 50;

/** The id of an event as an address says it; no database has a greater one. */
const eventId = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.number().max(2 ** 31 - 1));

/** The ways from a page of a history to those beside it: the id before which each begins. */
export type EventPageLinks = {
  /** "" for the newest page, null where this is it. */
  newer: number | "" | null;
  older: number | null;
  /** Whether something was asked for that is no event's id; the newest page is there then. */
  beforeUnread: boolean;
};

/** Which events of a study: all of one subject, or of any. */
export type EventCondition = {
  studyId: number;
  subject?: string;
  kind: { in: string[] } | { not: string };
};

type Walk = { id?: Prisma.IntFilter; order: "asc" | "desc" };

/** The ids of the next events that fit any of the conditions, in order: one more than a page has. */
async function walk(conditions: EventCondition[], { id, order }: Walk): Promise<number[]> {
  // One by one: for several subjects together SQLite goes through all events of the study.
  const found = await Promise.all(
    conditions.map((condition) =>
      reader().event.findMany({
        where: id ? { ...condition, id } : condition,
        orderBy: { id: order },
        take: eventsPerPage + 1,
        select: { id: true },
      }),
    ),
  );
  return found
    .flatMap((rows) => rows.map((row) => row.id))
    .sort((a, b) => (order === "asc" ? a - b : b - a))
    .slice(0, eventsPerPage + 1);
}

async function newerThan(conditions: EventCondition[], before: number) {
  const ids = await walk(conditions, { id: { gte: before }, order: "asc" });
  return ids.length === 0 ? null : (ids[eventsPerPage] ?? "");
}

/**
 * A page of the events that fit any of the conditions, no two of which fit the same event; the newest first:
 * those before the id of one, or the newest. Events of a study are numbered in the order in which they were
 * stored, so that none is ever added in between.
 */
export async function eventPage(conditions: EventCondition[], asked?: unknown) {
  const read = asked === "" ? undefined : eventId.optional().safeParse(asked);
  const before = read?.data;
  const id = before === undefined ? undefined : { lt: before };
  const found = await walk(conditions, { ...(id && { id }), order: "desc" });
  const ids = found.slice(0, eventsPerPage);
  const events = await reader().event.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "desc" },
    select: {
      id: true,
      at: true,
      kind: true,
      subject: true,
      before: true,
      after: true,
      actor: { select: { name: true, automated: true } },
    },
  });
  const links: EventPageLinks = {
    newer: before === undefined ? null : await newerThan(conditions, before),
    older: found.length > eventsPerPage ? (ids.at(-1) ?? null) : null,
    beforeUnread: read?.success === false,
  };
  return { events, links };
}
