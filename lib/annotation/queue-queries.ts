import type { StudyAccess } from "../base/access";
import { AppError } from "../base/app-error";
import { outletPlaces } from "../corpus/outlet-place-queries";
import { quoteFields, quoteTextFields, quoteWithOutlet } from "../corpus/quote-queries";
import { countBefore, walkOutlets } from "../corpus/quote-walk-queries";
import { key as keySchema } from "../corpus/schema";
import { reader } from "../db/client";
import { countByOutlet } from "../db/quote-counts";
import { placeOf, placesOf, type QuotePlace } from "../db/quote-places";
import { getProgress } from "./progress-queries";
import { type QueueEntry, surroundings } from "./queue";
import { type QueueOutlets, queueRoute } from "./queue-route";
import { requireQuoteKey } from "./quote-key";

type Analyst = StudyAccess<"analyst">;

/** The quotes of a page of the whole queue. */
export const queuePageSize = 200;

async function entriesOf(
  access: Analyst,
  { places, outlets }: { places: QuotePlace[]; outlets: QueueOutlets },
): Promise<QueueEntry[]> {
  const rows = access.account
    ? await reader().annotation.findMany({
        where: { analystId: access.account.id, quoteId: { in: places.map(({ id }) => id) } },
        select: { quoteId: true, state: true },
      })
    : [];
  const states = new Map(rows.map(({ quoteId, state }) => [quoteId, state]));
  return places.map(({ id, key, outletId }) => {
    const state = states.get(id) ?? "open";
    const { position, name } = outlets.get(outletId)!;
    return { key, state: state === "withdrawn" ? "open" : state, outlet: { position, name } };
  });
}

/**
 * Where in the queue a quote stands, counted from 1, how far the analyst is, and so many quotes around it.
 * A quote that is archived stands nowhere; then the queue's beginning is told.
 */
export async function getQueuePlace(access: Analyst, { key, size }: { key: string; size: number }) {
  const { id: studyId } = access.study;
  const [outlets, stored] = await Promise.all([outletPlaces(studyId), placeOf(studyId, key)]);
  const route = queueRoute(access, { outlets });
  const [place = null] = stored ? await placesOf({ studyId }, [stored.id]) : [];
  const [after, before, progress] = await Promise.all([
    walkOutlets(route, { from: place, limit: size }),
    place ? walkOutlets(route, { from: place, back: true, limit: size }) : [],
    getProgress(access),
  ]);
  const around = [...before.toReversed(), ...(place ? [place] : []), ...after];
  const counts = await countByOutlet({ studyId }, route.outlets);
  return {
    progress,
    ...{ previous: before[0]?.key ?? null, next: place ? (after[0]?.key ?? null) : null },
    place: place ? 1 + (await countBefore(route, { place, counts })) : 0,
    near: await entriesOf(access, { outlets, places: surroundings(around, { key, size }) }),
  };
}
export type QueuePlace = Awaited<ReturnType<typeof getQueuePlace>>;

/** A page of the queue, and the keys after which the pages before and after it begin ("" for the first). */
export async function getQueuePage(access: Analyst, after?: unknown) {
  const { id: studyId } = access.study;
  const outlets = await outletPlaces(studyId);
  const route = queueRoute(access, { outlets });
  const asked = keySchema.safeParse(after);
  const from = asked.success ? await placeOf(studyId, asked.data) : null;
  const found = await walkOutlets(route, { from, limit: queuePageSize + 1 });
  const places = found.slice(0, queuePageSize);
  const back = { from: places[0] ?? null, back: true, limit: queuePageSize + 1 };
  const before = from ? await walkOutlets(route, back) : [];
  return {
    entries: await entriesOf(access, { outlets, places }),
    previous: before.length > 0 ? (before[queuePageSize]?.key ?? "") : null,
    next: found.length > queuePageSize ? (places.at(-1)?.key ?? null) : null,
  };
}
export type QueuePage = Awaited<ReturnType<typeof getQueuePage>>;

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
