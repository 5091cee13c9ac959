import { doubtEdge } from "./doubt";
import { dot, outletSign, TEXT, whisker } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { type MatrixRow, matrixBlocks } from "./matrix-blocks";
import type { OutletHead } from "./outlet-head";
import type { Drawing, Room, Shape } from "./shapes";
import { type Drawn, type ShareCell, shade, shareCell } from "./share-cell";
import { longestWord, paragraph, written } from "./writing";

export type CodesFigure = {
  outlets: OutletHead[];
  rows: (MatrixRow & { cells: ShareCell[] })[];
  legend: LegendItem[];
  /** What is said below: where that is which the drawing does not tell. */
  more: string[];
};

const HEAD = { size: 13, isBold: true };

/** An outlet above its column: its sign, its name and its quotes. */
function columnHead({ name, n, few, ...look }: OutletHead, width: number): Drawn {
  const title = paragraph(name, { x: 0, top: 14, room: width, most: 4, ...HEAD });
  const y = 14 + title.height + TEXT.small;
  const lines = few ? [n, few] : [n];
  return {
    shapes: [
      outletSign(look, { cx: 7, cy: 7, r: 5 }),
      ...title.shapes,
      ...lines.map((line, at) => written(line, { x: 0, y: y + at * 15, fill: "soft" })),
    ],
    height: y + (lines.length - 1) * 15 + 3,
  };
}

/** Samples of what stands in a cell. */
export const cellSamples = {
  shade: {
    sample: [0.25, 0.5, 1].flatMap((share, at) =>
      shade({ x: at * 14, y: -7, width: 14, height: 14 }, share),
    ),
    width: 42,
    text: "",
  },
  interval: intervalSample(false),
  few: intervalSample(true),
  fewCell: {
    sample: [
      {
        kind: "rect",
        ...{ x: 0.5, y: -7, width: 15, height: 14, radius: 2 },
        ...{ fill: "none", stroke: "ink", strokeWidth: 1, dash: "3 2" },
      },
    ],
    width: 16,
    text: "",
  },
  doubt: { sample: [doubtEdge({ x: 0, y: -7, width: 6, height: 14 })], width: 6, text: "" },
  none: {
    sample: [{ kind: "circle", cx: 3, cy: 0, r: 1.5, fill: "strong-rule" }],
    width: 6,
    text: "",
  },
} satisfies Record<string, LegendItem>;

function intervalSample(few: boolean): LegendItem {
  const line = whisker({ from: 8, to: 40, y: 0, paint: "ink" });
  const rule: Shape = { kind: "line", x1: 0, x2: 48, y1: 0, y2: 0, stroke: "rule", strokeWidth: 1 };
  const mark = dot({ cx: 24, cy: 0, r: 4, paint: "ink" }, { few, doubtful: false });
  return { sample: [rule, ...line, mark], width: 48, text: "" };
}

/** Code × outlet: how often each outlet uses each code, in blocks of as many outlets as fit. */
export function codesDrawing(figure: CodesFigure, room: Room): Drawing {
  const legend = legendRows(figure.legend, { width: room.width, top: 0 });
  const word = longestWord(
    figure.outlets.map(({ name }) => name),
    HEAD,
  );
  const matrix = {
    rows: figure.rows,
    columns: figure.outlets.length,
    head: (column: number, width: number) => columnHead(figure.outlets[column]!, width),
    cell: (row: number, column: number, width: number) =>
      shareCell(figure.rows[row]!.cells[column]!, width),
    columnWidth: { least: Math.min(130, Math.max(65, word + 8)), most: 150 },
    mostColumns: { wide: 10, narrow: 4 },
  };
  const { shapes, bottom, heads } = matrixBlocks(matrix, { room, top: legend.height + 14 });
  const more = paragraph(figure.more.join(" "), {
    x: 0,
    top: bottom + 4,
    room: room.width,
    fill: "soft",
  });
  return {
    width: room.width,
    height: Math.ceil(bottom + 6 + more.height),
    shapes: [...legend.shapes, ...shapes, ...more.shapes],
    heads,
  };
}
