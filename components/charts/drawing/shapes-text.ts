import type { PaintName } from "./palette";
import type { Fill, Shape } from "./shapes";
import { element, short } from "./xml";

type Attributes = Parameters<typeof element>[1];
type Kind<Name extends Shape["kind"]> = Extract<Shape, { kind: Name }>;

/** How a drawing is written: in the page it has a style sheet and links, in a file it carries its colours. */
export type Pen = {
  colour: (paint: PaintName) => string;
  fill: (fill: Fill) => string;
  text: (shape: Kind<"text">) => string;
  /** `inside` is written already. */
  mark: (shape: Kind<"mark">, inside: string) => string;
  /** The shapes that are written in place of these. */
  arranged?: (shapes: readonly Shape[]) => readonly Shape[];
};

type Styled = Kind<"rect" | "line" | "circle" | "ellipse" | "path">;

function look(shape: Styled, { colour, fill }: Pen): Attributes {
  const area = shape.kind === "line" ? null : shape;
  const width = shape.strokeWidth;
  return {
    fill: area ? fill(area.fill ?? "none") : undefined,
    "fill-opacity": area?.opacity,
    stroke: shape.stroke && colour(shape.stroke),
    "stroke-width": width === 1 ? undefined : width,
    "stroke-dasharray": shape.dash,
  };
}

function shapeText(shape: Shape, pen: Pen): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      // At 0 it is without being told.
      const place = { x: x || undefined, y: y || undefined, width, height, rx: radius };
      return element("rect", { ...place, ...look(shape, pen) });
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return element("line", { x1, y1, x2, y2, ...look(shape, pen) });
    }
    case "circle": {
      const { cx, cy, r } = shape;
      return element("circle", { cx, cy, r, ...look(shape, pen) });
    }
    case "ellipse": {
      const { cx, cy, rx, ry, angle } = shape;
      const transform = `rotate(${short(angle)} ${short(cx)} ${short(cy)})`;
      return element("ellipse", { cx, cy, rx, ry, transform, ...look(shape, pen) });
    }
    case "path":
      return element("path", { d: shape.d, ...look(shape, pen) });
    case "text":
      return pen.text(shape);
    case "mark":
      return pen.mark(shape, shapesText(shape.shapes, pen));
    case "group": {
      const transform = `translate(${short(shape.x)} ${short(shape.y)})`;
      return element("g", { transform }, shapesText(shape.shapes, pen));
    }
  }
}

/** Shapes as elements of SVG. Words and addresses are escaped, never markup. */
export function shapesText(shapes: readonly Shape[], pen: Pen): string {
  const all = pen.arranged?.(shapes) ?? shapes;
  return all.map((shape) => shapeText(shape, pen)).join("");
}
