import { isolated } from "@/lib/words/isolated";
import { contestedFill, doubtFewFill, doubtFill, hiddenFill } from "../hatch";
import { joined } from "./joined";
import type { PaintName } from "./palette";
import type { Fill, PatternName, Shape } from "./shapes";
import { element, escaped, short } from "./xml";

/** Where a mark leads, and which one is open; a drawing of something frozen may lead elsewhere. */
export type Links = { hrefOf: (mark: string) => string | null; open: string | null };

const fills: Record<PatternName, string> = {
  contested: contestedFill,
  hidden: hiddenFill,
  doubt: doubtFill,
  "doubt-few": doubtFewFill,
};

const colour = (paint: PaintName | undefined) => paint && `var(--color-${paint})`;

function fillOf(fill: Fill | undefined): string | undefined {
  if (fill === undefined || fill === "none") return "none";
  return fill in fills ? fills[fill as PatternName] : colour(fill as PaintName);
}

type Styled = Extract<Shape, { kind: "rect" | "line" | "circle" | "ellipse" | "path" }>;

function look(shape: Styled) {
  const area = shape.kind === "line" ? null : shape;
  return {
    fill: area ? fillOf(area.fill) : undefined,
    "fill-opacity": area?.opacity,
    stroke: colour(shape.stroke),
    "stroke-width": shape.strokeWidth === 1 ? undefined : shape.strokeWidth,
    "stroke-dasharray": shape.dash,
  };
}

function textElement(shape: Extract<Shape, { kind: "text" }>): string {
  const { x, y, size, fill = "ink", anchor, weight, family, angle, text } = shape;
  const attributes = {
    x,
    y,
    fill: fill === "ink" ? undefined : colour(fill),
    "font-size": size,
    "font-weight": weight === "bold" ? 600 : undefined,
    "text-anchor": anchor,
    class: family === "serif" ? "font-serif" : undefined,
    transform: angle ? `rotate(${angle} ${short(x)} ${short(y)})` : undefined,
  };
  return element("text", attributes, escaped(isolated(text)));
}

/** A mark as a link to its quotes: a plain one, for the page around it goes there without a reload. */
function markElement(shape: Extract<Shape, { kind: "mark" }>, links: Links): string {
  const { mark, label } = shape;
  const inner = pageSvg(shape.shapes, links);
  const href = mark === null ? null : links.hrefOf(mark);
  const said = {
    "aria-label": label,
    "data-mark": href === null ? "" : (mark ?? ""),
    class: "drawn-mark",
  };
  if (href !== null) {
    const current = links.open === mark ? "true" : undefined;
    return element("a", { href, "aria-current": current, ...said }, inner);
  }
  return element("g", label === "" ? {} : { role: "img", ...said }, inner);
}

function shapeElement(shape: Shape, links: Links): string {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      const place = { x: x || undefined, y: y || undefined, width, height, rx: radius };
      return element("rect", { ...place, ...look(shape) });
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return element("line", { x1, y1, x2, y2, ...look(shape) });
    }
    case "circle": {
      const { cx, cy, r } = shape;
      return element("circle", { cx, cy, r, ...look(shape) });
    }
    case "ellipse": {
      const { cx, cy, rx, ry, angle } = shape;
      const transform = `rotate(${short(angle)} ${short(cx)} ${short(cy)})`;
      return element("ellipse", { cx, cy, rx, ry, transform, ...look(shape) });
    }
    case "path":
      return element("path", { d: shape.d, ...look(shape) });
    case "text":
      return textElement(shape);
    case "mark":
      return markElement(shape, links);
    case "group": {
      const transform = `translate(${short(shape.x)} ${short(shape.y)})`;
      return element("g", { transform }, pageSvg(shape.shapes, links));
    }
  }
}

/**
 * Shapes as the inside of an SVG in the page, in the colours of its style sheet: written as text, because
 * a large drawing is thousands of elements, which React would make one by one and send twice. Words and
 * addresses are escaped, never markup.
 */
export function pageSvg(shapes: readonly Shape[], links: Links): string {
  return joined(shapes)
    .map((shape) => shapeElement(shape, links))
    .join("");
}
