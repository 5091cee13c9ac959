import { NARROW, roomOf, WIDE } from "../charts/drawing/shapes";
import type { DrawnSheet, Sheet } from "./sheet";

/** A sheet with its drawings made, in both widths. */
export function drawnSheet({ draw, ...sheet }: Sheet): DrawnSheet {
  return { ...sheet, narrow: draw(roomOf(NARROW)), wide: draw(roomOf(WIDE)) };
}
