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

const fields = {
  id: true,
  at: true,
  kind: true,
  subject: true,
  before: true,
  after: true,
  actor: { select: { name: true, automated: true } },
} as const;

/** The ways from a page of a history to those beside it: the id before which each begins. */
export type EventPageLinks = {
  /** "" for the newest page, null where this is it. */
  newer: number | "" | null;
  older: number | null;
  /** Whether something was asked for that is no event's id; the newest page is there then. */
  beforeUnread: boolean;
};

async function newerThan(where: Prisma.EventWhereInput, before: number) {
  const rows = await reader().event.findMany({
    where: { AND: [where, { id: { gte: before } }] },
    orderBy: { id: "asc" },
    take: eventsPerPage + 1,
    select: { id: true },
  });
  return rows.length === 0 ? null : (rows[eventsPerPage]?.id ?? "");
}

/**
 * A page of the events that fit, the newest first: those before the id of one, or the newest. Events of a
 * study are numbered in the order in which they were stored, so that none is ever added in between.
 */
export async function eventPage(where: Prisma.EventWhereInput, asked?: unknown) {
  const read = asked === "" ? undefined : eventId.optional().safeParse(asked);
  const before = read?.data;
  const found = await reader().event.findMany({
    where: before === undefined ? where : { AND: [where, { id: { lt: before } }] },
    orderBy: { id: "desc" },
    take: eventsPerPage + 1,
    select: fields,
  });
  const events = found.slice(0, eventsPerPage);
  const links: EventPageLinks = {
    newer: before === undefined ? null : await newerThan(where, before),
    older: found.length > eventsPerPage ? (events.at(-1)?.id ?? null) : null,
    beforeUnread: read?.success === false,
  };
  return { events, links };
}
