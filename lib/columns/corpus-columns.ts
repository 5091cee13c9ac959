import { type Columns, FORMS, type QuoteForm } from "./columns";
import { daySpan, UNKNOWN_DAY } from "./days";
import { Growing } from "./growing";
import type { StudyHead } from "./study-head";

/** id, key, outlet's id, publishedOn: YYYY, YYYY-MM or YYYY-MM-DD, or null when unknown. */
export type ItemRow = readonly [number, string, number, string | null];
/** id, key, item's id, form. */
export type QuoteRow = readonly [number, string, number, QuoteForm];

type Item = Columns["items"][number];

function itemColumn([, key, , publishedOn]: ItemRow, outlet: number): Item {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (publishedOn !== null && !days) throw new RangeError(`item ${key}: no date ${publishedOn}`);
  const span = days ?? { firstDay: UNKNOWN_DAY, lastDay: UNKNOWN_DAY };
  return { key, outlet, ...span, publishedOn };
}

/** The outlets as columns have them. */
export function outletColumns({ outlets }: StudyHead): Columns["outlets"] {
  return outlets
    .toSorted((a, b) => a.position - b.position)
    .map(({ slug, name, position }) => ({ slug, name, position }));
}

/**
 * Items and quotes while they are read, in rising order of their ids. Those of an outlet or item that is
 * left out are passed over. Throws RangeError for a date that does not exist.
 */
export class CorpusColumns {
  readonly #outlets: ReadonlyMap<number, number>;
  readonly #itemIds = new Growing(Int32Array);
  #items: Item[] = [];
  #keys: string[] = [];
  readonly #ids = new Growing(Int32Array);
  readonly #form = new Growing(Uint8Array);
  readonly #item = new Growing(Int32Array);
  readonly #outlet = new Growing(Uint16Array);
  /** One with a higher id is new; one with a lower id that is not here was archived, and brings others back. */
  #newest = { item: 0, quote: 0 };

  constructor({ outlets }: StudyHead) {
    const ordered = outlets.toSorted((a, b) => a.position - b.position);
    this.#outlets = new Map(ordered.map(({ id }, at) => [id, at]));
  }

  addItem(row: ItemRow): void {
    const outlet = this.#outlets.get(row[2]);
    if (outlet === undefined) return;
    this.#itemIds.push(row[0]);
    this.#items.push(itemColumn(row, outlet));
  }

  addQuote([id, key, itemId, form]: QuoteRow): void {
    const item = this.#itemIds.placeOf(itemId);
    if (item < 0) return;
    this.#ids.push(id);
    this.#keys.push(key);
    this.#form.push(FORMS.indexOf(form));
    this.#item.push(item);
    this.#outlet.push(this.#items[item]!.outlet);
  }

  /** What the last ids are, of archived items and quotes too. */
  noteNewest({ item, quote }: { item: number; quote: number }): void {
    const { item: lastItem, quote: lastQuote } = this.#newest;
    this.#newest = { item: Math.max(item, lastItem), quote: Math.max(quote, lastQuote) };
  }

  /** Where a quote stands, or −1. */
  quoteAt(id: number): number {
    return this.#ids.placeOf(id);
  }

  /** Takes in an item as it is now; false when its quotes would have to move. */
  changeItem(row: ItemRow): boolean {
    const at = this.#itemIds.placeOf(row[0]);
    const outlet = this.#outlets.get(row[2]);
    if (at < 0) {
      const isNew = row[0] > this.#newest.item;
      if (isNew) this.addItem(row);
      return isNew || outlet === undefined;
    }
    if (outlet !== this.#items[at]!.outlet) return false;
    this.#items = this.#items.with(at, itemColumn(row, outlet));
    return true;
  }

  /** Takes in a quote as it is now; false when others would have to move. */
  changeQuote(row: QuoteRow): boolean {
    const [id, key, itemId, form] = row;
    const at = this.quoteAt(id);
    if (at < 0) {
      const isNew = id > this.#newest.quote;
      if (isNew) this.addQuote(row);
      return isNew || this.#itemIds.placeOf(itemId) < 0;
    }
    const item = this.#itemIds.placeOf(itemId);
    if (item < 0 || key !== this.#keys[at]) return false;
    if (item !== this.#item.at(at)) {
      this.#item.become(this.#item.now().with(at, item));
      this.#outlet.become(this.#outlet.now().with(at, this.#items[item]!.outlet));
    }
    const place = FORMS.indexOf(form);
    if (place !== this.#form.at(at)) this.#form.become(this.#form.now().with(at, place));
    return true;
  }

  /** Whether an item or a quote is here. */
  has({ items, quotes }: { items: readonly number[]; quotes: readonly number[] }): boolean {
    return (
      items.some((id) => this.#itemIds.placeOf(id) >= 0) ||
      quotes.some((id) => this.quoteAt(id) >= 0)
    );
  }

  now(): Pick<Columns, "items" | "quotes"> {
    return {
      items: this.#items.slice(),
      quotes: {
        id: this.#ids.now(),
        key: this.#keys.slice(),
        form: this.#form.now(),
        item: this.#item.now(),
        outlet: this.#outlet.now(),
      },
    };
  }
}
