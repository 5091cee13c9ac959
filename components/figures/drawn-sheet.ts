import { type Drawing, NARROW, roomOf, WIDE } from "../charts/drawing/shapes";
import type { DrawnSheet, Sheet } from "./sheet";

/** What a sheet says of its drawing, and how that is made in each of two widths. */
export type BothWidths = Pick<Sheet, "title" | "sentence"> &
  Record<"narrow" | "wide", () => Drawing>;

export function inBothWidths({ title, sentence, draw }: Sheet): BothWidths {
  const as = (width: number) => () => draw(roomOf(width));
  return { title, sentence, narrow: as(NARROW), wide: as(WIDE) };
}

/** A sheet with its drawings made, in both widths. */
export function drawnSheet(sheet: Sheet): DrawnSheet {
  const { draw: _, ...said } = sheet;
  const { narrow, wide } = inBothWidths(sheet);
  return { ...said, narrow: narrow(), wide: wide() };
}
