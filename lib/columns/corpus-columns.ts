import { type Columns, FORMS, type QuoteForm } from "./columns";
import { Growing } from "./growing";
import { GrowingTexts } from "./growing-texts";
import { ItemColumns, type ItemRow } from "./item-columns";
import type { StudyHead } from "./study-head";
import { textAt } from "./texts";

/** id, key, item's id, form. */
export type QuoteRow = readonly [number, string, number, QuoteForm];

/** What is laid out of items and quotes, and what has to be known to go on with it. */
export type LaidOutCorpus = Pick<Columns, "dates" | "items" | "quotes"> & {
  itemIds: Int32Array;
  /** As noteNewest. */
  newest: { item: number; quote: number };
};

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
  readonly #items: ItemColumns;
  readonly #keys: GrowingTexts;
  readonly #ids: Growing<Int32Array>;
  readonly #form: Growing<Uint8Array>;
  readonly #item: Growing<Int32Array>;
  readonly #outlet: Growing<Uint16Array>;
  /** What `now` gave of the quotes, until something changes. */
  #given: Columns["quotes"] | null = null;
  /** One with a higher id is new; one with a lower id that is not here was archived, and brings others back. */
  #newest: LaidOutCorpus["newest"];

  /** Goes on behind what was laid out for the same head elsewhere. */
  constructor({ outlets }: StudyHead, laidOut?: LaidOutCorpus) {
    const ordered = outlets.toSorted((a, b) => a.position - b.position);
    this.#outlets = new Map(ordered.map(({ id }, at) => [id, at]));
    const quotes = laidOut?.quotes;
    this.#items = new ItemColumns(laidOut);
    this.#keys = new GrowingTexts(quotes?.key);
    this.#ids = new Growing(Int32Array, quotes?.id);
    this.#form = new Growing(Uint8Array, quotes?.form);
    this.#item = new Growing(Int32Array, quotes?.item);
    this.#outlet = new Growing(Uint16Array, quotes?.outlet);
    this.#newest = laidOut?.newest ?? { item: 0, quote: 0 };
  }

  addItem(row: ItemRow): void {
    const outlet = this.#outlets.get(row[2]);
    if (outlet === undefined) return;
    this.#items.add(row, outlet);
  }

  addQuote([id, key, itemId, form]: QuoteRow): void {
    const item = this.#items.id.placeOf(itemId);
    if (item < 0) return;
    this.#given = null;
    this.#ids.push(id);
    this.#keys.push(key);
    this.#form.push(FORMS.indexOf(form));
    this.#item.push(item);
    this.#outlet.push(this.#items.outlet.at(item));
  }

  /** What the last ids are, of archived items and quotes too. */
  noteNewest({ item, quote }: { item: number; quote: number }): void {
    const { item: lastItem, quote: lastQuote } = this.#newest;
    this.#newest = { item: Math.max(item, lastItem), quote: Math.max(quote, lastQuote) };
  }

  /** Gives back the room that is not used: all has been read. */
  fit(): void {
    this.#items.fit();
    for (const column of [this.#keys, this.#ids, this.#form, this.#item, this.#outlet]) {
      column.fit();
    }
    this.#given = null;
  }

  /** Where a quote stands, or −1. */
  quoteAt(id: number): number {
    return this.#ids.placeOf(id);
  }

  /** Takes in an item as it is now; false when its quotes would have to move. */
  changeItem(row: ItemRow): boolean {
    const at = this.#items.id.placeOf(row[0]);
    const outlet = this.#outlets.get(row[2]);
    if (at < 0) {
      const isNew = row[0] > this.#newest.item;
      if (isNew) this.addItem(row);
      return isNew || outlet === undefined;
    }
    if (outlet !== this.#items.outlet.at(at)) return false;
    if (row[1] !== textAt(this.#items.now().items.key, at)) return false;
    this.#items.change(at, row);
    return true;
  }

  /** Takes in a quote as it is now; false when others would have to move. */
  changeQuote(row: QuoteRow): boolean {
    const [id, key, itemId, form] = row;
    const at = this.quoteAt(id);
    if (at < 0) {
      const isNew = id > this.#newest.quote;
      if (isNew) this.addQuote(row);
      return isNew || this.#items.id.placeOf(itemId) < 0;
    }
    const item = this.#items.id.placeOf(itemId);
    if (item < 0 || key !== textAt(this.#keys.now(), at)) return false;
    this.#change(at, { item, form: FORMS.indexOf(form) });
    return true;
  }

  #change(at: number, { item, form }: { item: number; form: number }): void {
    if (item === this.#item.at(at) && form === this.#form.at(at)) return;
    this.#given = null;
    this.#item.change(at, item);
    this.#outlet.change(at, this.#items.outlet.at(item));
    this.#form.change(at, form);
  }

  /** Whether an item or a quote is here. */
  has({ items, quotes }: { items: readonly number[]; quotes: readonly number[] }): boolean {
    return (
      items.some((id) => this.#items.id.placeOf(id) >= 0) ||
      quotes.some((id) => this.quoteAt(id) >= 0)
    );
  }

  now(): Pick<Columns, "dates" | "items" | "quotes"> {
    this.#given ??= {
      id: this.#ids.now(),
      key: this.#keys.now(),
      form: this.#form.now(),
      item: this.#item.now(),
      outlet: this.#outlet.now(),
    };
    return { ...this.#items.now(), quotes: this.#given };
  }

  laidOut(): LaidOutCorpus {
    return { ...this.now(), itemIds: this.#items.id.now(), newest: this.#newest };
  }
}
