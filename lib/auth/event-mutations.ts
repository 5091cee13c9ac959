import type { Transaction } from "../db/write";
import type { Json } from "../db/write-study";

type ServerEvent = {
  actorId: number;
  /** For example "account.disabled". */
  kind: string;
  subject: string;
  before?: Json;
  after?: Json;
  studyId?: number | null;
  revision?: number;
};

/** The row that says who did what, when: part of every write to accounts and links. */
export async function recordEvent(tx: Transaction, event: ServerEvent): Promise<void> {
  const { before, after, ...rest } = event;
  await tx.event.create({
    data: { ...rest, before: before ?? undefined, after: after ?? undefined },
  });
}
