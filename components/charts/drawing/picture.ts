import { TEXT } from "./kit";
import type { PaintName } from "./palette";
import type { Drawing, Shape } from "./shapes";
import { wrapped } from "./text-width";

type Parts = {
  title: string;
  /** What the figure shows, in one sentence. */
  sentence: string;
  /** Whose it is: the study, above the title. */
  above: string;
  /** Below the drawing, a line or more each: filters, n, agreement, dates, how to cite. */
  below: string[];
};

const MARGIN = 32;
/** Widths are those of a sans face; of a serif one, and a bold, so much less fits into a line. */
const SERIF = 0.88;
const TITLE = 24;
const SENTENCE = 16;

type Lines = {
  lines: string[];
  top: number;
  size: number;
  fill: PaintName;
  family?: "serif";
  weight?: "bold";
};

/** Lines of text one below the other, from `top`. */
function paragraph({ lines, top, size, ...look }: Lines): { shapes: Shape[]; bottom: number } {
  const step = Math.round(size * 1.35);
  const shapes = lines.map((text, at): Shape => {
    return { kind: "text", x: MARGIN, y: top + size + at * step, text, size, ...look };
  });
  return { shapes, bottom: top + lines.length * step };
}

/** A drawing with all that is needed to read it when it has left the page. */
export function picture(drawing: Drawing, { title, sentence, above, below }: Parts): Drawing {
  const room = drawing.width;
  const lines = (text: string, size: number) => wrapped(text, { room, size });
  const serifLines = (text: string, size: number) => wrapped(text, { room: room * SERIF, size });
  const study = paragraph({
    lines: lines(above, TEXT.normal),
    top: MARGIN - 8,
    size: TEXT.normal,
    fill: "accent",
    weight: "bold",
  });
  const head = paragraph({
    lines: serifLines(title, TITLE),
    top: study.bottom + 4,
    size: TITLE,
    fill: "ink",
    family: "serif",
    weight: "bold",
  });
  const said = paragraph({
    lines: serifLines(sentence, SENTENCE),
    top: head.bottom + 4,
    size: SENTENCE,
    fill: "ink",
    family: "serif",
  });
  const top = said.bottom + 20;
  const rule = top + drawing.height + 20;
  const foot = paragraph({
    lines: below.flatMap((text) => lines(text, TEXT.small)),
    top: rule + 8,
    size: TEXT.small,
    fill: "soft",
  });
  const width = drawing.width + 2 * MARGIN;
  const line: Shape = {
    kind: "line",
    x1: MARGIN,
    x2: width - MARGIN,
    y1: rule,
    y2: rule,
    stroke: "rule",
    strokeWidth: 1,
  };
  return {
    width,
    height: foot.bottom + MARGIN / 2,
    shapes: [
      ...study.shapes,
      ...head.shapes,
      ...said.shapes,
      { kind: "group", x: MARGIN, y: top, shapes: drawing.shapes },
      line,
      ...foot.shapes,
    ],
  };
}
