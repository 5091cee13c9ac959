import type { Columns } from "../columns/columns";

export type ItemDates = {
  /** The dates that items have, each once. */
  dates: string[];
  /** Per item the index of its date, or −1 where it is not known. */
  of: Int32Array;
};

const kept = new WeakMap<Columns["items"], ItemDates>();

function listed({ publishedOn }: Columns["items"]): ItemDates {
  const places = new Map<string, number>();
  const of = new Int32Array(publishedOn.length).fill(-1);
  publishedOn.forEach((date, item) => {
    if (date === null) return;
    const place = places.get(date) ?? places.size;
    places.set(date, place);
    of[item] = place;
  });
  return { dates: [...places.keys()], of };
}

/**
 * The dates of items, of which there are few, listed once for the same items. Never throws.
 *
 * @example itemDates(columns.items).dates // the demo study: ["2024-08", "2024-08-12"]
 */
export function itemDates(items: Columns["items"]): ItemDates {
  const found = kept.get(items) ?? listed(items);
  kept.set(items, found);
  return found;
}
