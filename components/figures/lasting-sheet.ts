import { markOf } from "@/lib/comparison/mark";
import { asksAnnotations } from "@/lib/comparison/way";
import type { Drawing, Shape } from "../charts/drawing/shapes";
import type { Cell, DrawnSheet } from "./sheet";

/** What is frozen keeps resolved values, and no annotations to ask again. */
function lasts(mark: string): boolean {
  const way = markOf(mark)?.way;
  return !way || !asksAnnotations(way);
}

function lastingCell({ value, text, ...opens }: Cell): Cell {
  return opens.mark && !lasts(opens.mark) ? { value, text } : { value, text, ...opens };
}

function lastingShape(shape: Shape): Shape {
  if (shape.kind !== "mark" && shape.kind !== "group") return shape;
  const shapes = shape.shapes.map(lastingShape);
  if (shape.kind === "group" || shape.mark === null || lasts(shape.mark)) {
    return { ...shape, shapes };
  }
  return { ...shape, mark: null, shapes };
}

function lastingDrawing(drawing: Drawing): Drawing {
  return { ...drawing, shapes: drawing.shapes.map(lastingShape) };
}

/** A sheet whose marks open nothing but what a frozen copy can tell for good. */
export function lastingSheet({ narrow, wide, tables, ...sheet }: DrawnSheet): DrawnSheet {
  return {
    ...sheet,
    narrow: lastingDrawing(narrow),
    wide: lastingDrawing(wide),
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map(lastingCell)),
    })),
  };
}
