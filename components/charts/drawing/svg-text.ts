import { isolated } from "@/lib/words/isolated";
import { type PaintName, palette } from "./palette";
import type { Drawing, Fill, Shape } from "./shapes";
import { svgPatterns } from "./svg-patterns";
import { element, escaped, short } from "./xml";

type Options = {
  title: string;
  description: string;
  language: string;
  /** Before every id, where several drawings stand in one page. */
  prefix?: string;
  /** For the page's style sheet. */
  className?: string;
  /** Where a mark leads; without it marks are no links, as in a file. */
  hrefOf?: (mark: string) => string;
};

const families = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', 'Segoe UI', 'Noto Sans', Arial, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Noto Serif', serif",
} as const;

const colour = (paint: PaintName | undefined) => paint && palette[paint];

function fillOf(fill: Fill | undefined, prefix: string): string {
  if (fill === undefined || fill === "none") return "none";
  return fill in palette ? palette[fill as PaintName] : `url(#${prefix}${fill})`;
}

type Styled = Extract<Shape, { kind: "rect" | "line" | "circle" | "ellipse" | "path" }>;

function look(shape: Styled, prefix: string) {
  const area = shape.kind === "line" ? null : shape;
  return {
    fill: area ? fillOf(area.fill, prefix) : undefined,
    "fill-opacity": area?.opacity,
    stroke: colour(shape.stroke),
    "stroke-width": shape.strokeWidth,
    "stroke-dasharray": shape.dash,
  };
}

function textElement(shape: Extract<Shape, { kind: "text" }>): string {
  const { x, y, size, text, anchor = "start", family = "sans", angle } = shape;
  const transform = angle ? `rotate(${short(angle)} ${short(x)} ${short(y)})` : undefined;
  const font = {
    fill: colour(shape.fill ?? "ink"),
    "font-family": families[family],
    "font-size": size,
    "font-weight": shape.weight === "bold" ? 600 : 400,
  };
  const place = { x, y, ...font, "text-anchor": anchor, transform };
  return element("text", place, escaped(isolated(text)));
}

/** A mark says what it shows; a link to its quotes where there is one to give. */
function markElement(shape: Extract<Shape, { kind: "mark" }>, options: Options): string {
  const { mark, label, shapes } = shape;
  const inner = element("title", {}, escaped(label)) + shapesText(shapes, options);
  if (mark === null || !options.hrefOf) return element("g", {}, inner);
  const link = { href: options.hrefOf(mark), target: "_top", "aria-label": label };
  return element("a", link, inner);
}

function shapeText(shape: Shape, options: Options): string {
  const { prefix = "" } = options;
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return element("rect", { x, y, width, height, rx: radius, ...look(shape, prefix) });
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return element("line", { x1, y1, x2, y2, ...look(shape, prefix) });
    }
    case "circle": {
      const { cx, cy, r } = shape;
      return element("circle", { cx, cy, r, ...look(shape, prefix) });
    }
    case "ellipse": {
      const { cx, cy, rx, ry, angle } = shape;
      const transform = `rotate(${short(angle)} ${short(cx)} ${short(cy)})`;
      return element("ellipse", { cx, cy, rx, ry, transform, ...look(shape, prefix) });
    }
    case "path":
      return element("path", { d: shape.d, ...look(shape, prefix) });
    case "text":
      return textElement(shape);
    case "mark":
      return markElement(shape, options);
    case "group": {
      const transform = `translate(${short(shape.x)} ${short(shape.y)})`;
      return element("g", { transform }, shapesText(shape.shapes, options));
    }
  }
}

function shapesText(shapes: readonly Shape[], options: Options): string {
  return shapes.map((shape) => shapeText(shape, options)).join("");
}

/** A drawing as an element of a page that has no style sheet for it. */
export function inlineSvg({ width, height, shapes }: Drawing, options: Options): string {
  const { title, description, language, prefix = "" } = options;
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    class: options.className,
    width,
    height,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    // With links in it, it is no single image.
    role: options.hrefOf ? "group" : "img",
    "aria-labelledby": `${prefix}title ${prefix}description`,
    lang: language,
    "xml:lang": language,
    // Where writing begins is told by the place of its anchor, also in a page that runs from the right.
    direction: "ltr",
  };
  const content = [
    element("title", { id: `${prefix}title` }, escaped(title)),
    element("desc", { id: `${prefix}description` }, escaped(description)),
    svgPatterns(prefix),
    element("rect", { width, height, fill: palette.paper }),
    shapesText(shapes, options),
  ];
  return element("svg", attributes, content.join("\n"));
}

/**
 * A drawing as a file of its own: SVG 1.1 with title and description, with no style sheet, script or
 * address in it, so that it looks alike in every program. Words are escaped, never markup.
 */
export function svgText(drawing: Drawing, options: Options): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${inlineSvg(drawing, options)}\n`;
}
