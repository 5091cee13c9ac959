import { type Columns, FORMS, type QuoteForm } from "./columns";
import { type DaySpan, daySpan, UNKNOWN_DAY } from "./days";
import { Growing } from "./growing";
import type { StudyHead } from "./study-head";

/** id, key, outlet's id, publishedOn: YYYY, YYYY-MM or YYYY-MM-DD, or null when unknown. */
export type ItemRow = readonly [number, string, number, string | null];
/** id, key, item's id, form. */
export type QuoteRow = readonly [number, string, number, QuoteForm];

/** The days of an item's date. Throws RangeError for a date that does not exist. */
function daysOf([, key, , publishedOn]: ItemRow): DaySpan {
  const days = publishedOn === null ? null : daySpan(publishedOn);
  if (publishedOn !== null && !days) throw new RangeError(`item ${key}: no date ${publishedOn}`);
  return days ?? { firstDay: UNKNOWN_DAY, lastDay: UNKNOWN_DAY };
}

/** Items in rising order of their ids. */
class ItemColumns {
  readonly id = new Growing(Int32Array);
  readonly outlet = new Growing(Uint16Array);
  readonly #firstDay = new Growing(Int32Array);
  readonly #lastDay = new Growing(Int32Array);
  #keys: string[] = [];
  #dates: (string | null)[] = [];
  /** Dates are few, and each is kept once. */
  readonly #known = new Map<string, string>();

  #date(publishedOn: string | null): string | null {
    if (publishedOn === null) return null;
    const known = this.#known.get(publishedOn) ?? publishedOn;
    this.#known.set(known, known);
    return known;
  }

  add(row: ItemRow, outlet: number): void {
    const { firstDay, lastDay } = daysOf(row);
    this.id.push(row[0]);
    this.outlet.push(outlet);
    this.#firstDay.push(firstDay);
    this.#lastDay.push(lastDay);
    this.#keys.push(row[1]);
    this.#dates.push(this.#date(row[3]));
  }

  /** In copies: columns that were taken keep what they have. */
  change(at: number, row: ItemRow): void {
    const { firstDay, lastDay } = daysOf(row);
    this.#firstDay.become(this.#firstDay.now().with(at, firstDay));
    this.#lastDay.become(this.#lastDay.now().with(at, lastDay));
    this.#keys = this.#keys.with(at, row[1]);
    this.#dates = this.#dates.with(at, this.#date(row[3]));
  }

  now(): Columns["items"] {
    return {
      key: this.#keys.slice(),
      outlet: this.outlet.now(),
      firstDay: this.#firstDay.now(),
      lastDay: this.#lastDay.now(),
      publishedOn: this.#dates.slice(),
    };
  }
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
  readonly #items = new ItemColumns();
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
    this.#items.add(row, outlet);
  }

  addQuote([id, key, itemId, form]: QuoteRow): void {
    const item = this.#items.id.placeOf(itemId);
    if (item < 0) return;
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
    if (item < 0 || key !== this.#keys[at]) return false;
    if (item !== this.#item.at(at)) {
      this.#item.become(this.#item.now().with(at, item));
      this.#outlet.become(this.#outlet.now().with(at, this.#items.outlet.at(item)));
    }
    const place = FORMS.indexOf(form);
    if (place !== this.#form.at(at)) this.#form.become(this.#form.now().with(at, place));
    return true;
  }

  /** Whether an item or a quote is here. */
  has({ items, quotes }: { items: readonly number[]; quotes: readonly number[] }): boolean {
    return (
      items.some((id) => this.#items.id.placeOf(id) >= 0) ||
      quotes.some((id) => this.quoteAt(id) >= 0)
    );
  }

  now(): Pick<Columns, "items" | "quotes"> {
    return {
      items: this.#items.now(),
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
