import type { FrozenContent } from "./schema";

type Sheet = FrozenContent["sheet"];
type Shapes = Sheet["wide"]["shapes"];

function labelIn(shapes: Shapes, mark: string): string | null {
  for (const shape of shapes) {
    if (shape.kind === "mark" && shape.mark === mark) return shape.label;
    if (shape.kind !== "mark" && shape.kind !== "group") continue;
    const inside = labelIn(shape.shapes, mark);
    if (inside !== null) return inside;
  }
  return null;
}

/** What a frozen figure says of one of its marks, in words; null when it has no such mark. */
export function markLabel({ wide, tables }: Sheet, mark: string): string | null {
  const drawn = labelIn(wide.shapes, mark);
  if (drawn !== null) return drawn;
  const cell = tables.flatMap(({ rows }) => rows.flat()).find((each) => each.mark === mark);
  return cell ? (cell.label ?? cell.text) : null;
}
