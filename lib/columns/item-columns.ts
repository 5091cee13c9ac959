import type { Columns } from "./columns";
import { type DaySpan, daySpan } from "./days";
import { Growing } from "./growing";
import { GrowingTexts } from "./growing-texts";

/** id, key, outlet's id, publishedOn: YYYY, YYYY-MM or YYYY-MM-DD, or null when unknown. */
export type ItemRow = readonly [number, string, number, string | null];

/** The dates that items have, each once, in the order in which they came. */
class DateList {
  readonly #places: Map<string, number>;
  readonly #spans: DaySpan[];

  constructor(dates?: Columns["dates"]) {
    const { text = [], firstDay = [], lastDay = [] } = dates ?? {};
    this.#places = new Map(text.map((each, place) => [each, place]));
    this.#spans = text.map((_, at) => ({ firstDay: firstDay[at]!, lastDay: lastDay[at]! }));
  }

  /** Where a date stands, put behind the others if it is new; −1 for null. Throws RangeError for no date. */
  placeOf([, key, , date]: ItemRow): number {
    if (date === null) return -1;
    const known = this.#places.get(date);
    if (known !== undefined) return known;
    const span = daySpan(date);
    if (!span) throw new RangeError(`item ${key}: no date ${date}`);
    this.#places.set(date, this.#spans.length);
    return this.#spans.push(span) - 1;
  }

  now(): Columns["dates"] {
    return {
      text: [...this.#places.keys()],
      firstDay: Int32Array.from(this.#spans, ({ firstDay }) => firstDay),
      lastDay: Int32Array.from(this.#spans, ({ lastDay }) => lastDay),
    };
  }
}

/** Items in rising order of their ids. */
export class ItemColumns {
  readonly id: Growing<Int32Array>;
  readonly outlet: Growing<Uint16Array>;
  readonly #keys: GrowingTexts;
  readonly #dates: DateList;
  readonly #date: Growing<Int32Array>;
  /** What `now` gave, until something changes. */
  #given: Pick<Columns, "items" | "dates"> | null = null;

  /** Goes on behind items that were laid out elsewhere. */
  constructor(laidOut?: Pick<Columns, "items" | "dates"> & { itemIds: Int32Array }) {
    this.id = new Growing(Int32Array, laidOut?.itemIds);
    this.outlet = new Growing(Uint16Array, laidOut?.items.outlet);
    this.#keys = new GrowingTexts(laidOut?.items.key);
    this.#dates = new DateList(laidOut?.dates);
    this.#date = new Growing(Int32Array, laidOut?.items.date);
  }

  add(row: ItemRow, outlet: number): void {
    this.#given = null;
    this.#date.push(this.#dates.placeOf(row));
    this.id.push(row[0]);
    this.outlet.push(outlet);
    this.#keys.push(row[1]);
  }

  /** Takes in the date of an item as it is now: its key is for ever. */
  change(at: number, row: ItemRow): void {
    const date = this.#dates.placeOf(row);
    if (date === this.#date.at(at)) return;
    this.#given = null;
    this.#date.change(at, date);
  }

  fit(): void {
    for (const column of [this.id, this.outlet, this.#keys, this.#date]) column.fit();
    this.#given = null;
  }

  now(): Pick<Columns, "items" | "dates"> {
    this.#given ??= {
      dates: this.#dates.now(),
      items: { key: this.#keys.now(), outlet: this.outlet.now(), date: this.#date.now() },
    };
    return this.#given;
  }
}
