/** How far one analyst is with a quote. */
export type QuoteState = "open" | "draft" | "submitted";

/** A quote in an analyst's queue; nothing in it depends on what others answered. */
export type QueueEntry = {
  key: string;
  state: QuoteState;
  outlet: { position: number; name: string };
};

export type Progress = { submitted: number; drafts: number; total: number };

/** As many entries as fit, with the quote about in their middle. */
export function surroundings<Entry extends { key: string }>(
  entries: Entry[],
  { key, size }: { key: string; size: number },
): Entry[] {
  const place = entries.findIndex((entry) => entry.key === key);
  const start = Math.max(0, Math.min(place - Math.floor(size / 2), entries.length - size));
  return entries.slice(start, start + size);
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
