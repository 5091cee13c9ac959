import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import type { Prisma } from "./generated/sqlite/client";
import { type Transaction, write } from "./write";

export type Json = Prisma.InputJsonValue | null;

/** What one write did: which thing it touched, how that stood before, and how it stands now. */
export type Change<After> = { subject: string; before: Json; after: After };

export type StudyWrite<After> = {
  /** For example "quote.created". */
  kind: string;
  /** Made by the form: the same request sent twice is written once. */
  requestKey?: string | undefined;
  /** Archived studies are read-only; only restoring one passes. */
  intoArchived?: boolean;
  work: (tx: Transaction, stamp: number) => Promise<Change<After>>;
};

type Requested = { studyId: number | null; kind: string; after: unknown };

/** The event of a request that comes again. Throws conflict where it was another request. */
export function sameRequest<E extends Requested>(
  event: E,
  { studyId, kind }: { studyId: number; kind: string },
): E {
  if (event.studyId === studyId && event.kind === kind) return event;
  throw new AppError("conflict", { key: "request-repeated" });
}

/** Takes back what a write begins with, for one that turns out to be written already. */
const notRaised = { revision: { decrement: 1 } };

/** What a write to a study does inside its transaction; see writeStudy. */
export async function changeStudy<After extends Prisma.InputJsonValue>(
  tx: Transaction,
  access: StudyAccess,
  { kind, requestKey, intoArchived = false, work }: StudyWrite<After>,
): Promise<After> {
  const actorId = access.account?.id ?? null;
  // First a write: it takes the lock and makes writes to one study follow one another.
  const raised = await tx.study.updateMany({
    where: { id: access.study.id, ...(intoArchived ? {} : { archivedAt: null }) },
    data: { revision: { increment: 1 } },
  });
  if (raised.count === 0) throw new AppError("forbidden", { key: "study-archived" });
  if (requestKey && actorId !== null) {
    const event = await tx.event.findUnique({
      where: { actorId_requestKey: { actorId, requestKey } },
    });
    if (event) {
      const { after } = sameRequest(event, { studyId: access.study.id, kind });
      await tx.study.update({ where: { id: access.study.id }, data: notRaised });
      return after as After;
    }
  }
  const { revision } = await tx.study.findUniqueOrThrow({
    where: { id: access.study.id },
    select: { revision: true },
  });
  const change = await work(tx, revision);
  await tx.event.create({
    data: {
      studyId: access.study.id,
      actorId,
      kind,
      subject: change.subject,
      before: change.before ?? undefined,
      after: change.after,
      revision,
      requestKey: requestKey ?? null,
    },
  });
  return change.after;
}

/**
 * The way of every write to a study: one transaction with the rows, the event and the study's next
 * revision, with which the changed rows are stamped. Returns what the work calls `after`; for a
 * request that was already written, the `after` of then.
 */
export function writeStudy<After extends Prisma.InputJsonValue>(
  access: StudyAccess,
  change: StudyWrite<After>,
): Promise<After> {
  return write((tx) => changeStudy(tx, access, change));
}

/** The next key of an item or quote made on screen, such as "q21"; keys that an import used are passed over. */
export async function nextKey(tx: Transaction, studyId: number, prefix: string): Promise<string> {
  for (;;) {
    const { lastKey } = await tx.study.update({
      where: { id: studyId },
      data: { lastKey: { increment: 1 } },
      select: { lastKey: true },
    });
    const key = `${prefix}${lastKey}`;
    const place = { studyId_key: { studyId, key } };
    const taken =
      (await tx.item.findUnique({ where: place })) ?? (await tx.quote.findUnique({ where: place }));
    if (!taken) return key;
  }
}
