import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { outletPlaces } from "../corpus/outlet-place-queries";
import { quoteFields, quoteTextFields, quoteWithOutlet } from "../corpus/quote-queries";
import { reader } from "../db/client";
import { unarchivedQuote } from "../db/unarchived";
import { type QueueEntry, type QuoteState, queueOrder } from "./queue";
import { requireQuoteKey } from "./quote-key";

type Analyst = StudyAccess<"analyst">;

async function ownStates(access: Analyst): Promise<Map<number, QuoteState>> {
  if (!access.account) return new Map();
  const rows = await reader().annotation.findMany({
    where: {
      studyId: access.study.id,
      analystId: access.account.id,
      state: { in: ["draft", "submitted"] },
    },
    select: { quoteId: true, state: true },
  });
  return new Map(
    rows.map((row) => [row.quoteId, row.state === "submitted" ? "submitted" : "draft"]),
  );
}

/** Every quote of the study that is not archived, in order, with the analyst's own state. */
export async function getQueue(access: Analyst): Promise<QueueEntry[]> {
  const { id: studyId } = access.study;
  const [quotes, items, outlets, states] = await Promise.all([
    reader().quote.findMany({
      where: { studyId, ...unarchivedQuote },
      select: { id: true, key: true, itemId: true },
    }),
    reader().item.findMany({ where: { studyId }, select: { id: true, outletId: true } }),
    outletPlaces(studyId),
    ownStates(access),
  ]);
  const outletOf = new Map(items.map(({ id, outletId }) => [id, outlets.get(outletId)!]));
  return queueOrder(
    quotes.map(({ id, key, itemId }) => {
      const { position, name } = outletOf.get(itemId)!;
      const state = states.get(id) ?? "open";
      return { key, state, outlet: { position, name }, itemId, quoteId: id };
    }),
  );
}

/** The beginnings of quotes by key, for a list; null where a content note stands before the text. */
export async function getQuoteBeginnings(
  access: Analyst,
  keys: string[],
): Promise<Map<string, string | null>> {
  const rows = await reader().quote.findMany({
    where: { studyId: access.study.id, key: { in: keys } },
    select: { key: true, text: true, contentNote: true },
  });
  return new Map(
    rows.map(({ key, text, contentNote }) => [
      key,
      contentNote ? null : Array.from(text.slice(0, 200)).slice(0, 90).join(""),
    ]),
  );
}

/** A quote as the analyst reads it: no answers, no counts, nothing of the others. Throws not-found. */
export async function getQuoteToAnnotate(access: Analyst, key: string) {
  const row = await reader().quote.findUnique({
    where: { studyId_key: { studyId: access.study.id, key: requireQuoteKey(key) } },
    select: { ...quoteFields, ...quoteTextFields },
  });
  if (!row) throw new AppError("not-found", { key: "unknown-quote" });
  return quoteWithOutlet(row);
}

export type QuoteToAnnotate = Awaited<ReturnType<typeof getQuoteToAnnotate>>;
