import type { Held } from "../lib/db/held";

const count = (value: number) => value.toLocaleString("en");

/** What a back-up holds, in one line. */
export function heldText({ migration, studies, quotes, annotations, lastEvent }: Held): string {
  const parts = [
    `${count(studies)} studies`,
    `${count(quotes)} quotes`,
    `${count(annotations)} submitted annotations`,
    `up to event ${lastEvent}`,
    `schema ${migration}`,
  ];
  return `${parts.join(", ")}.`;
}
