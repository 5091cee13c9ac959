import { type ContrastRow, contrastMark } from "./contrast-row";
import { type ContrastScale, contrastAxis, contrastHead } from "./contrast-scale";
import { doubtSign } from "./doubt";
import { TEXT } from "./kit";
import { type OutletHead, outletHead } from "./outlet-head";
import type { Drawing, Room, Shape } from "./shapes";
import { wrapped } from "./text-width";
import { lineHeight, paragraph, written } from "./writing";

export type ContrastPanel = {
  head: OutletHead;
  /** Why there is nothing in the panel, or null. */
  note: string | null;
  rows: ContrastRow[];
};

export type ContrastPlan = {
  scale: ContrastScale;
  /** All with the same codes in the same order. */
  panels: ContrastPanel[];
  /** In which order codes stand, and what is said of those left out. */
  words: string[];
};

type Grid = {
  isNarrow: boolean;
  columns: number;
  labels: number;
  panel: number;
  codes: string[][];
  /** Where each code's row begins, and at the end where the last one ends. */
  tops: number[];
};

const GAP = 24;
const LABEL = { size: TEXT.small + 1 };
/** Room for a number at the right end of a row. */
const NUMBER = 40;
const AXIS = 44;

function gridOf({ panels }: ContrastPlan, { width, isNarrow }: Room): Grid {
  const columns = isNarrow ? 1 : Math.min(3, panels.length);
  const labels = isNarrow ? 124 : 172;
  const codes = (panels[0]?.rows ?? []).map(({ code, doubtful }) =>
    wrapped(code, { ...LABEL, room: labels - (doubtful ? 28 : 12), isBold: true, most: 3 }),
  );
  const tops = [0];
  for (const lines of codes) {
    tops.push((tops.at(-1) ?? 0) + Math.max(27, lines.length * lineHeight(LABEL.size) + 8));
  }
  const panel = (width - labels - GAP * (columns - 1)) / columns;
  return { isNarrow, columns, labels, panel, codes, tops };
}

const middleOf = ({ tops }: Grid, at: number) => ((tops[at] ?? 0) + (tops[at + 1] ?? 0)) / 2;

/** Names of codes; of one panel alone, those that are certain in bold. */
function codeLabels(grid: Grid, rows: readonly ContrastRow[]): Shape[] {
  const line = lineHeight(LABEL.size);
  return grid.codes.flatMap((lines, at): Shape[] => {
    const { doubtful = false, distinct = false } = rows[at] ?? {};
    const first = middleOf(grid, at) - (lines.length * line) / 2 + LABEL.size - 1;
    const style = { ...LABEL, x: doubtful ? 16 : 0, isBold: grid.isNarrow && distinct };
    return [
      ...(doubtful ? [doubtSign({ x: 0.5, y: first })] : []),
      ...lines.map((text, below) => written(text, { y: first + below * line, ...style })),
    ];
  });
}

/** Hairlines that lead from a name to its marks. */
function rowLines({ tops }: Grid, width: number): Shape[] {
  const line = { kind: "line", x1: 0, x2: width, stroke: "rule", strokeWidth: 1 } as const;
  return tops.map((y) => ({ ...line, y1: y, y2: y }));
}

function panelRows({ rows, note, head }: ContrastPanel, at: { grid: Grid; scale: ContrastScale }) {
  const { panel, tops } = at.grid;
  const plot = { left: 12, right: panel - NUMBER - 8, top: 0, bottom: tops.at(-1) ?? 0 };
  if (note) return paragraph(note, { x: 0, top: 2, room: panel, fill: "soft" }).shapes;
  const { x, shapes } = contrastAxis(at.scale, plot);
  const marks = rows.map((each, place) => {
    const y = middleOf(at.grid, place);
    return contrastMark(each, { y, x, textAt: panel, look: head });
  });
  return [...shapes, ...marks];
}

/** Panels beside each other, which share the names of their codes. */
function band(panels: ContrastPanel[], { grid, scale }: { grid: Grid; scale: ContrastScale }) {
  const { isNarrow, labels, panel: width } = grid;
  const heads = panels.map(({ head }) =>
    outletHead(head, { width: isNarrow ? labels + width : width }),
  );
  const top = Math.max(...heads.map(({ height }) => height)) + 8;
  const end = labels + panels.length * (width + GAP) - GAP;
  const names = codeLabels(grid, panels[0]?.rows ?? []);
  const shapes: Shape[] = [
    { kind: "group", x: 0, y: top, shapes: [...rowLines(grid, end), ...names] },
  ];
  panels.forEach((panel, at) => {
    const x = labels + at * (width + GAP);
    const { shapes: head = [], height = 0 } = heads[at] ?? {};
    shapes.push({ kind: "group", x: isNarrow ? 0 : x, y: top - 8 - height, shapes: head });
    shapes.push({ kind: "group", x, y: top, shapes: panelRows(panel, { grid, scale }) });
  });
  return { shapes, height: top + (grid.tops.at(-1) ?? 0) + AXIS };
}

/** Small multiples: a panel an outlet, the same codes on the same scale in each. */
export function contrastDrawing(plan: ContrastPlan, room: Room): Drawing {
  const { shapes, bottom } = contrastHead(plan.scale, room.width);
  const { scale } = plan;
  const grid = gridOf(plan, room);
  let y = bottom;
  for (const words of plan.words) {
    const block = paragraph(words, { x: 0, top: y, room: room.width, fill: "soft" });
    shapes.push(...block.shapes);
    y += block.height;
  }
  y += 14;
  for (let first = 0; first < plan.panels.length; first += grid.columns) {
    const panels = plan.panels.slice(first, first + grid.columns);
    const { shapes: drawn, height } = band(panels, { grid, scale });
    shapes.push({ kind: "group", x: 0, y, shapes: drawn });
    y += height;
  }
  return { width: room.width, height: Math.ceil(y - AXIS + 22), shapes };
}
