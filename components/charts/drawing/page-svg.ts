import { isolated } from "@/lib/words/isolated";
import { contestedFill, doubtFewFill, doubtFill, hiddenFill } from "../hatch";
import { joined } from "./joined";
import type { PaintName } from "./palette";
import type { PatternName, Shape } from "./shapes";
import { type Pen, shapesText } from "./shapes-text";
import { element, escaped, short } from "./xml";

/** Where a mark leads, and which one is open; a drawing of something frozen may lead elsewhere. */
export type Links = { hrefOf: (mark: string) => string | null; open: string | null };

const fills: Record<PatternName, string> = {
  contested: contestedFill,
  hidden: hiddenFill,
  doubt: doubtFill,
  "doubt-few": doubtFewFill,
};

const colour = (paint: PaintName) => `var(--color-${paint})`;

const text: Pen["text"] = ({ x, y, size, fill = "ink", anchor, weight, family, angle, text }) =>
  element(
    "text",
    {
      x,
      y,
      fill: fill === "ink" ? undefined : colour(fill),
      "font-size": size,
      "font-weight": weight === "bold" ? 600 : undefined,
      "text-anchor": anchor,
      class: family === "serif" ? "font-serif" : undefined,
      transform: angle ? `rotate(${angle} ${short(x)} ${short(y)})` : undefined,
    },
    escaped(isolated(text)),
  );

/** A mark as a link to its quotes: a plain one, for the page around it goes there without a reload. */
function markElement(links: Links): Pen["mark"] {
  return ({ mark, label }, inside) => {
    const href = mark === null ? null : links.hrefOf(mark);
    const said = { "aria-label": label, class: "drawn-mark" };
    if (href !== null && mark !== null) {
      const current = links.open === mark ? "true" : undefined;
      return element("a", { href, "aria-current": current, "data-mark": mark, ...said }, inside);
    }
    return element("g", label === "" ? {} : { role: "img", "data-mark": "", ...said }, inside);
  };
}

/**
 * Shapes as the inside of an SVG in the page, in the colours of its style sheet: written as text, because
 * a large drawing is thousands of elements, which React would make one by one and send twice.
 */
export function pageSvg(shapes: readonly Shape[], links: Links): string {
  return shapesText(shapes, {
    colour,
    fill: (fill) => {
      if (fill === "none") return fill;
      return fill in fills ? fills[fill as PatternName] : colour(fill as PaintName);
    },
    text,
    mark: markElement(links),
    arranged: joined,
  });
}
