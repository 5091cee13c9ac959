import type { MatrixCell, MatrixPlan } from "./distance-matrix";
import { shadeOf } from "./distance-shades";
import { doubtEdge } from "./doubt";
import { outletSign, TEXT } from "./kit";
import type { Head, Shape } from "./shapes";
import { fitted } from "./text-width";
import { written } from "./writing";

const ROW = 16;
const HEAD = 24;
const FONT = { size: TEXT.small - 1 };
const NUMBER = TEXT.small - 1.5;

type Place = { x: number; y: number; width: number; doubtful: boolean };

function heatCell(cell: MatrixCell, { x, y, width, doubtful }: Place): Shape {
  const { mark, label, value, few } = cell;
  const box = { x: x + 0.5, y: y + 0.5, width: width - 1, height: ROW - 1 };
  const shade = { fill: "share", opacity: shadeOf(value) } as const;
  const line = few
    ? ({ stroke: "ink", dash: "2 1.5", strokeWidth: 1 } as const)
    : ({ stroke: "strong-rule", strokeWidth: 0.5 } as const);
  const edge = doubtful ? [doubtEdge({ ...box, height: 4 })] : [];
  return {
    kind: "mark",
    mark,
    label,
    shapes: [{ kind: "rect", ...box, ...shade, ...line }, ...edge],
  };
}

/** Numbers of outlets above their columns, turned because columns are narrower than they are wide. */
function columnNumbers(count: number, { names, cell }: { names: number; cell: number }): Shape[] {
  return Array.from({ length: count }, (_, column): Shape => {
    const x = names + (column + 0.5) * cell + 3.5;
    const text = String(column + 1);
    return { kind: "text", x, y: HEAD - 4, text, size: NUMBER, fill: "soft", angle: -90 };
  });
}

type At = { names: number; cell: number; top: number };

/** The triangle of many outlets: shades alone, their numbers are in the words of each and in the table. */
export function distanceHeat({ outlets, doubtful }: MatrixPlan, { names, cell, top }: At) {
  const shapes = columnNumbers(outlets.length - 1, { names, cell });
  const first = top + HEAD;
  const rows = outlets.flatMap(({ name, cells, ...look }, row): Shape[] => {
    const y = first + row * ROW;
    const base = y + ROW / 2 + 4;
    const text = fitted(name, { ...FONT, room: names - 42 });
    return [
      written(String(row + 1), { x: 18, y: base, anchor: "end", fill: "soft", ...FONT }),
      outletSign(look, { cx: 27, cy: base - 4, r: 4 }),
      written(text, { x: 36, y: base, ...FONT }),
      ...cells.map((each, column) =>
        heatCell(each, { x: names + column * cell, y, width: cell, doubtful }),
      ),
    ];
  });
  const bottom = first + outlets.length * ROW + 4;
  const heads: Head[] = [{ top, height: HEAD, until: bottom, shapes }];
  return { shapes: [{ kind: "group", x: 0, y: top, shapes } as Shape, ...rows], bottom, heads };
}
