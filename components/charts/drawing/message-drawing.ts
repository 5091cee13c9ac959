import { TEXT } from "./kit";
import type { Drawing, Room } from "./shapes";
import { paragraph } from "./writing";

/** Instead of a drawing: why there is none. */
export function messageDrawing(message: string, { width }: Room): Drawing {
  const size = TEXT.normal;
  const { shapes, height } = paragraph(message, { x: 0, top: 8, room: width, size, fill: "soft" });
  return { width, height: height + 16, shapes };
}
