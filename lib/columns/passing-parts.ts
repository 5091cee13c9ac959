import type { Columns } from "./columns";
import { type DateOrder, dateOrder } from "./date-order";
import { chosenPlaces, datesInPeriod, type Filters, type Passing } from "./filter";

/** A stretch of dates in the order of dateOrder, the end exclusive; no date is the last of them. */
export type DateStretch = readonly [from: number, to: number];

/** What passes: dates, and of their quotes those of some groups (dateOrder), 1 or 0 each. */
type PassingParts = { stretches: DateStretch[]; groups: Uint8Array };

/** The same as passingQuotes by dates and groups. Throws as it does. */
export function passingParts(columns: Columns, filters: Filters): PassingParts {
  const inPeriod = datesInPeriod(columns, filters);
  const { dates } = dateOrder(columns);
  const stretches: DateStretch[] = [];
  let from = -1;
  for (let place = 0; place <= dates.length + 1; place++) {
    const passes = place <= dates.length && inPeriod[dates[place] ?? dates.length] === 1;
    if (passes && from < 0) from = place;
    if (passes || from < 0) continue;
    stretches.push([from, place]);
    from = -1;
  }
  const { outlets, forms } = chosenPlaces(columns, filters);
  const groups = Uint8Array.from({ length: outlets.length * forms.length }, (_, group) => {
    return outlets[Math.floor(group / forms.length)]! & forms[group % forms.length]!;
  });
  return { stretches, groups };
}

/** The places in the order of dates of the quotes of a stretch. */
export function placesOf({ cells, starts }: DateOrder, [from, to]: DateStretch) {
  return { from: starts[cells[from]!]!, to: starts[cells[to]!]! };
}

/** How many quotes of each cell (dateOrder) pass. Throws as passingQuotes. */
export function passingPerCell(columns: Columns, passing: Passing): Uint32Array {
  const { quotes, group, cells, starts } = dateOrder(columns);
  const counts = new Uint32Array(group.length);
  if (passing instanceof Uint8Array) {
    for (let cell = 0; cell < counts.length; cell++) {
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        counts[cell]! += passing[quotes[at]!]!;
      }
    }
    return counts;
  }
  const { stretches, groups } = passingParts(columns, passing);
  for (const [from, to] of stretches) {
    for (let cell = cells[from]!; cell < cells[to]!; cell++) {
      if (groups[group[cell]!] === 1) counts[cell] = starts[cell + 1]! - starts[cell]!;
    }
  }
  return counts;
}

/** How many quotes pass. Throws as passingQuotes. */
export function passingCount(columns: Columns, filters: Filters): number {
  return passingPerCell(columns, filters).reduce((sum, count) => sum + count, 0);
}
