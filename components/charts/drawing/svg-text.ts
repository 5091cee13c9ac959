import { isolated } from "@/lib/words/isolated";
import { type PaintName, palette } from "./palette";
import type { Drawing } from "./shapes";
import { type Pen, shapesText } from "./shapes-text";
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

const colour = (paint: PaintName) => palette[paint];

const text: Pen["text"] = (shape) => {
  const { x, y, size, anchor = "start", family = "sans", angle } = shape;
  const transform = angle ? `rotate(${short(angle)} ${short(x)} ${short(y)})` : undefined;
  const font = {
    fill: colour(shape.fill ?? "ink"),
    "font-family": families[family],
    "font-size": size,
    "font-weight": shape.weight === "bold" ? 600 : 400,
  };
  const place = { x, y, ...font, "text-anchor": anchor, transform };
  return element("text", place, escaped(isolated(shape.text)));
};

/** A mark says what it shows; a link to its quotes where there is one to give. */
function markElement(hrefOf: Options["hrefOf"]): Pen["mark"] {
  return ({ mark, label }, inside) => {
    const inner = element("title", {}, escaped(label)) + inside;
    if (mark === null || !hrefOf) return element("g", {}, inner);
    return element("a", { href: hrefOf(mark), target: "_top", "aria-label": label }, inner);
  };
}

function filePen({ prefix = "", hrefOf }: Options): Pen {
  return {
    colour,
    fill: (fill) => {
      if (fill === "none") return fill;
      return fill in palette ? colour(fill as PaintName) : `url(#${prefix}${fill})`;
    },
    text,
    mark: markElement(hrefOf),
  };
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
    shapesText(shapes, filePen(options)),
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
