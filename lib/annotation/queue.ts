/** How far one analyst is with a quote. */
export type QuoteState = "open" | "draft" | "submitted";

/** A quote in an analyst's queue; nothing in it depends on what others answered. */
export type QueueEntry = {
  key: string;
  state: QuoteState;
  outlet: { position: number; name: string };
  itemId: number;
  quoteId: number;
};

type Place = Pick<QueueEntry, "itemId" | "quoteId"> & { outlet: { position: number } };

/** The study's order: by outlet as the study lists them, then by item, then by quote. */
export function queueOrder<E extends Place>(entries: E[]): E[] {
  return entries.toSorted(
    (a, b) => a.outlet.position - b.outlet.position || a.itemId - b.itemId || a.quoteId - b.quoteId,
  );
}

/** Where an analyst who comes back goes on: what was begun first, then what is open. */
export function firstToDo(queue: QueueEntry[]): QueueEntry | null {
  const draft = queue.find(({ state }) => state === "draft");
  return draft ?? queue.find(({ state }) => state === "open") ?? null;
}

/** The next quote to annotate after one, going round to the beginning; null when all is submitted. */
export function nextToDo(queue: QueueEntry[], after: string): QueueEntry | null {
  const place = queue.findIndex(({ key }) => key === after);
  const round = [...queue.slice(place + 1), ...queue.slice(0, Math.max(place, 0))];
  return round.find(({ state }) => state !== "submitted") ?? null;
}

/** The quotes before and after one, whatever their state. */
export function neighbours(queue: QueueEntry[], key: string) {
  const place = queue.findIndex((entry) => entry.key === key);
  if (place < 0) return { previous: null, next: null };
  return { previous: queue[place - 1]?.key ?? null, next: queue[place + 1]?.key ?? null };
}

/** As many entries as fit, with the quote about in their middle. */
export function surroundings(
  queue: QueueEntry[],
  { key, size }: { key: string; size: number },
): QueueEntry[] {
  const place = queue.findIndex((entry) => entry.key === key);
  const start = Math.max(0, Math.min(place - Math.floor(size / 2), queue.length - size));
  return queue.slice(start, start + size);
}

export type Progress = { submitted: number; drafts: number; total: number };

export function progress(queue: QueueEntry[]): Progress {
  const count = (wanted: QuoteState) => queue.filter(({ state }) => state === wanted).length;
  return { submitted: count("submitted"), drafts: count("draft"), total: queue.length };
}

/** Entries that stand in order, outlet by outlet. */
export function byOutlet(entries: QueueEntry[]): { outlet: string; quotes: QueueEntry[] }[] {
  const groups = new Map<number, { outlet: string; quotes: QueueEntry[] }>();
  for (const entry of entries) {
    const { position, name } = entry.outlet;
    const group = groups.get(position) ?? { outlet: name, quotes: [] };
    group.quotes.push(entry);
    groups.set(position, group);
  }
  return [...groups.values()];
}
