import type { StudyRows } from "../../support/study-rows";
import { smallRows } from "./small-rows";

/** A study with one quote for each date, an entry an outlet; all quotes have the same answers. */
export function outletsOn(dates: readonly (readonly (string | null)[])[]): StudyRows {
  const rows = smallRows({ outlets: dates.map((of) => of.map(() => [{ sentiment: "1" }])) });
  const published = dates.flatMap((of, outletId) =>
    of.map((publishedOn) => ({ outletId, publishedOn })),
  );
  return {
    ...rows,
    items: published.map((of, id) => ({ id, key: `i${id}`, ...of })),
    quotes: rows.quotes.map((quote, id) => ({ ...quote, itemId: id })),
  };
}
