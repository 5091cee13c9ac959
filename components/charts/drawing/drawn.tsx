import type { ReactNode } from "react";
import { isolated } from "@/lib/words/isolated";
import { contestedFill, doubtFewFill, doubtFill, hiddenFill } from "../hatch";
import { joined } from "./joined";
import type { PaintName } from "./palette";
import type { Drawing, Fill, Head, PatternName, Shape } from "./shapes";
import { short } from "./xml";

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

/**
 * Without what is not set or goes without saying, and with two decimals: React sends everything twice,
 * and a large drawing is thousands of shapes.
 */
function given<T extends object>(properties: T): T {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  const shortened = entries.map(([name, value]) => [
    name,
    typeof value === "number" ? short(value) : value,
  ]);
  return Object.fromEntries(shortened) as T;
}

type Styled = Extract<Shape, { kind: "rect" | "line" | "circle" | "ellipse" | "path" }>;

function look(shape: Styled) {
  const area = shape.kind === "line" ? null : shape;
  return given({
    fill: area ? fillOf(area.fill) : undefined,
    fillOpacity: area?.opacity,
    stroke: colour(shape.stroke),
    strokeWidth: shape.strokeWidth === 1 ? undefined : shape.strokeWidth,
    strokeDasharray: shape.dash,
  });
}

function Words({ shape }: { shape: Extract<Shape, { kind: "text" }> }) {
  const { x, y, size, fill = "ink", anchor, weight, family, angle, text } = shape;
  const look = given({
    x,
    y,
    fill: fill === "ink" ? undefined : colour(fill),
    fontSize: size,
    fontWeight: weight === "bold" ? 600 : undefined,
    textAnchor: anchor,
    className: family === "serif" ? "font-serif" : undefined,
    transform: angle ? `rotate(${angle} ${short(x)} ${short(y)})` : undefined,
  });
  return <text {...look}>{isolated(text)}</text>;
}

/** A mark as a link to its quotes: a plain one, for the page around it goes there without a reload. */
function Mark({ shape, links }: { shape: Extract<Shape, { kind: "mark" }>; links: Links }) {
  const { mark, label, shapes } = shape;
  const href = mark === null ? null : links.hrefOf(mark);
  const inner = <DrawnShapes {...{ shapes, links }} />;
  if (href === null || mark === null) {
    if (label === "") return <g>{inner}</g>;
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is not interactive.
      <g role="img" aria-label={label} data-mark="" className="drawn-mark">
        {inner}
      </g>
    );
  }
  return (
    <a
      href={href}
      aria-label={label}
      {...(links.open === mark ? { "aria-current": "true" } : {})}
      data-mark={mark}
      className="drawn-mark"
    >
      {inner}
    </a>
  );
}

function DrawnShape({ shape, links }: { shape: Shape; links: Links }): ReactNode {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      return (
        <rect
          {...given({ x: x || undefined, y: y || undefined, width, height, rx: radius })}
          {...look(shape)}
        />
      );
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return <line {...given({ x1, y1, x2, y2 })} {...look(shape)} />;
    }
    case "circle": {
      const { cx, cy, r } = shape;
      return <circle {...given({ cx, cy, r })} {...look(shape)} />;
    }
    case "ellipse": {
      const { cx, cy, rx, ry, angle } = shape;
      const transform = `rotate(${short(angle)} ${short(cx)} ${short(cy)})`;
      return <ellipse {...given({ cx, cy, rx, ry, transform })} {...look(shape)} />;
    }
    case "path":
      return <path d={shape.d} {...look(shape)} />;
    case "text":
      return <Words shape={shape} />;
    case "mark":
      return <Mark shape={shape} links={links} />;
    case "group":
      return (
        <g transform={`translate(${short(shape.x)} ${short(shape.y)})`}>
          <DrawnShapes shapes={shape.shapes} links={links} />
        </g>
      );
  }
}

function DrawnShapes({ shapes, links }: { shapes: readonly Shape[]; links: Links }) {
  return joined(shapes).map((shape, at) => (
    <DrawnShape key={String(at)} shape={shape} links={links} />
  ));
}

const part = (of: number, whole: number) => `${(of / whole) * 100}%`;

/** A second copy of a head, which lies on the first until its rows pass below; nobody hears it twice. */
function HeadInSight({ head, drawing }: { head: Head; drawing: Drawing }) {
  const { top, height, until, shapes } = head;
  const place = { top: part(top, drawing.height), height: part(until - top, drawing.height) };
  return (
    <div
      aria-hidden="true"
      style={place}
      className="pointer-events-none absolute inset-x-0 print:hidden"
    >
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${drawing.width} ${height}`}
        className="pointer-events-auto sticky top-0 z-10 block h-auto w-full bg-paper fill-ink"
      >
        <DrawnShapes shapes={shapes} links={{ hrefOf: () => null, open: null }} />
      </svg>
    </div>
  );
}
/** What is at most so many times as high as wide is made smaller to fit a sheet of paper; more goes over several. */
const MOST_SHEETS = 2.2;

type Props = { drawing: Drawing; label: string; links: Links; className?: string };

/** A drawing in the page, whole before any script runs, in the colours of light or dark. */
export function Drawn({ drawing, label, links, className = "" }: Props) {
  const { width, height, shapes, heads = [] } = drawing;
  const onPaper = height <= MOST_SHEETS * width ? "print:max-h-[188mm]" : "";
  return (
    <div className={`relative ${className}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks, not a form's fieldset. */}
      <svg
        role="group"
        aria-label={label}
        direction="ltr"
        viewBox={`0 0 ${width} ${height}`}
        className={`block h-auto w-full overflow-visible fill-ink ${onPaper}`}
      >
        <DrawnShapes {...{ shapes, links }} />
      </svg>
      {heads.map((head) => (
        <HeadInSight key={head.top} {...{ head, drawing }} />
      ))}
    </div>
  );
}
