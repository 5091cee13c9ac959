import { TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import { MANY_OUTLETS } from "./outlet-grid";
import { type OutletHead, outletHead } from "./outlet-head";
import { type RankMark, rankAxis, rankLine } from "./robustness-rank";
import type { Drawing, Head, Room, Shape } from "./shapes";
import { lineHeight, paragraph } from "./writing";

/** An outlet's line in a panel; without a place it says why. */
export type RankCell = RankMark | { instead: string };

export type RobustnessFigure = {
  panels: { title: string; most: number }[];
  /** One cell a panel. */
  rows: { head: OutletHead; cells: RankCell[] }[];
  legend: LegendItem[];
};

const NAMES = 196;
const BETWEEN = 18;
const PADDING = 6;
const LINE = 34;

type Panel = { at: number; left: number; width: number };

/** What a panel shows, and its places from 1 on. */
function panelHead(figure: RobustnessFigure, { at, left, width }: Panel) {
  const { title, most } = figure.panels[at]!;
  const words = paragraph(title, {
    x: left,
    top: 0,
    room: width,
    size: TEXT.normal,
    isBold: true,
  });
  return { ...words, axis: (y: number) => rankAxis({ most, left, width, y }) };
}

function panelCell(
  cell: RankCell,
  { most, left, width }: { most: number; left: number; width: number },
) {
  if ("instead" in cell) {
    return paragraph(cell.instead, { x: left, top: 4, room: width, fill: "soft" }).shapes;
  }
  return rankLine(cell, { most, left, width, y: LINE / 2 - 2 });
}

function rule(y: number, width: number): Shape {
  return { kind: "line", x1: 0, x2: width, y1: y, y2: y, stroke: "rule", strokeWidth: 1 };
}

const nameSize = ({ rows }: RobustnessFigure) =>
  rows.length > MANY_OUTLETS ? TEXT.small : TEXT.normal;

/** Names once, at the left of both panels. */
function beside(figure: RobustnessFigure, { width, top }: { width: number; top: number }) {
  const each = (width - NAMES - BETWEEN * (figure.panels.length - 1)) / figure.panels.length;
  const panels = figure.panels.map(({ most }, at) => {
    return { at, most, left: NAMES + at * (each + BETWEEN), width: each };
  });
  const titles = panels.map((panel) => panelHead(figure, panel));
  const height = Math.max(...titles.map((title) => title.height)) + lineHeight(TEXT.small) + 4;
  const head = titles.flatMap((title) => [...title.shapes, ...title.axis(height - 4)]);
  const shapes: Shape[] = [{ kind: "group", x: 0, y: top, shapes: head }];
  const size = nameSize(figure);
  let bottom = top + height;
  for (const { head: outlet, cells } of figure.rows) {
    const name = outletHead(outlet, { width: NAMES - 12, size });
    const y = bottom + PADDING;
    shapes.push(rule(bottom, width), { kind: "group", x: 0, y, shapes: name.shapes });
    for (const panel of panels) {
      shapes.push({ kind: "group", x: 0, y, shapes: panelCell(cells[panel.at]!, panel) });
    }
    bottom = y + Math.max(name.height, LINE) + PADDING;
  }
  return { shapes, bottom, heads: [{ top, height, until: bottom, shapes: head }] };
}

/** One panel after the other, each with the names above its lines. */
function below(figure: RobustnessFigure, { width, top }: { width: number; top: number }) {
  const shapes: Shape[] = [];
  const heads: Head[] = [];
  const size = nameSize(figure);
  let bottom = top;
  figure.panels.forEach(({ most }, at) => {
    const panel = { at, most, left: 0, width };
    const title = panelHead(figure, panel);
    const height = title.height + lineHeight(TEXT.small) + 4;
    const head = [...title.shapes, ...title.axis(height - 4)];
    const start = bottom;
    shapes.push({ kind: "group", x: 0, y: start, shapes: head });
    bottom += height;
    for (const row of figure.rows) {
      const name = outletHead(row.head, { width, size });
      const y = bottom + PADDING;
      const line = panelCell(row.cells[at]!, panel);
      shapes.push(
        rule(bottom, width),
        { kind: "group", x: 0, y, shapes: name.shapes },
        { kind: "group", x: 0, y: y + name.height, shapes: line },
      );
      bottom = y + name.height + LINE + 2;
    }
    heads.push({ top: start, height, until: bottom, shapes: head });
    bottom += 26;
  });
  return { shapes, bottom, heads };
}

/** The place of each outlet with all places that it has when it is counted in other ways. */
export function robustnessDrawing(figure: RobustnessFigure, { width, isNarrow }: Room): Drawing {
  const legend = legendRows(figure.legend, { width, top: 0 });
  const place = { width, top: legend.height + 14 };
  const { shapes, bottom, heads } = isNarrow ? below(figure, place) : beside(figure, place);
  return {
    width,
    height: Math.ceil(bottom),
    shapes: [...legend.shapes, ...shapes],
    heads: figure.rows.length > MANY_OUTLETS ? heads : [],
  };
}
