import { distanceHeat } from "./distance-heat";
import { SHADES, shadeOf } from "./distance-shades";
import { doubtEdge } from "./doubt";
import { outletSign, TEXT } from "./kit";
import { type LegendItem, legendRows } from "./legend-rows";
import type { OutletLook } from "./marker";
import type { Head, Room, Shape } from "./shapes";
import { fitted, textWidth } from "./text-width";
import { paragraph, written } from "./writing";

/** The distance of one outlet from one that stands before it. */
export type MatrixCell = {
  mark: string | null;
  label: string;
  value: number;
  text: string;
  few: boolean;
};

export type MatrixPlan = {
  title: string;
  /** Numbered from 1; the cells of each are its distances from those before it, in their order. */
  outlets: (OutletLook & { name: string; cells: MatrixCell[] })[];
  doubtful: boolean;
  shades: string;
  /** Null where there are no few quotes. */
  fewCell: string | null;
  /** Where the numbers are that have no room. */
  inTable: string;
};

const MOST_OUTLETS = 20;
const LEAST_CELL = 29;
/** Without its number a cell may be as narrow as the turned number of its column. */
const HEAT = { names: 190, least: 10 };
const HEIGHT = 30;

function legendItems({ shades, fewCell }: MatrixPlan): LegendItem[] {
  const box = { kind: "rect", y: -7, width: 15, height: 14, stroke: "strong-rule" } as const;
  const steps = SHADES.map((opacity, at): Shape => {
    return { ...box, x: 0.5 + at * 15, fill: "share", opacity, strokeWidth: 0.5 };
  });
  const dashed: Shape = { ...box, x: 0.5, strokeWidth: 1, stroke: "ink", dash: "3 2" };
  return [
    { sample: steps, width: 76, text: shades },
    ...(fewCell ? [{ sample: [dashed], width: 16, text: fewCell }] : []),
  ];
}

type Place = { x: number; y: number; width: number; doubtful: boolean };

function cellShape(cell: MatrixCell, { x, y, width, doubtful }: Place): Shape {
  const box = { x: x + 1.5, y: y + 1.5, width: width - 3, height: HEIGHT - 3 };
  const shade = { fill: "share", opacity: shadeOf(cell.value) } as const;
  const line = cell.few
    ? ({ stroke: "ink", dash: "3 2", strokeWidth: 1 } as const)
    : ({ stroke: "strong-rule", strokeWidth: 0.5 } as const);
  const number = { x: x + width / 2, y: y + HEIGHT / 2 + 4, anchor: "middle" } as const;
  return {
    kind: "mark",
    mark: cell.mark,
    label: cell.label,
    shapes: [
      { kind: "rect", ...box, ...shade, ...line },
      ...(doubtful ? [doubtEdge({ ...box, height: 4 })] : []),
      written(cell.text, { ...number, size: width < 36 ? TEXT.small - 0.5 : TEXT.small + 1 }),
    ],
  };
}

function triangle(
  { outlets, doubtful }: MatrixPlan,
  at: { names: number; cell: number; top: number },
) {
  const { names, cell, top } = at;
  const heads = outlets.slice(0, -1).map((_, column) => {
    const x = names + (column + 0.5) * cell;
    return written(String(column + 1), { x, y: top + 13, anchor: "middle", fill: "soft" });
  });
  const rows = outlets.flatMap(({ name, cells, ...look }, row): Shape[] => {
    const y = top + 20 + row * HEIGHT;
    const base = y + HEIGHT / 2 + 4;
    const number = { x: 18, y: base, anchor: "end", fill: "soft" } as const;
    const text = fitted(name, { size: TEXT.small + 1, room: names - 46 });
    return [
      written(String(row + 1), number),
      outletSign(look, { cx: 28, cy: base - 4, r: 4.5 }),
      written(text, { x: 38, y: base, size: TEXT.small + 1 }),
      ...cells.map((each, column) =>
        cellShape(each, { x: names + column * cell, y, width: cell, doubtful }),
      ),
    ];
  });
  return { shapes: [...heads, ...rows], bottom: top + 20 + outlets.length * HEIGHT + 4 };
}

/** Every two outlets once, as a triangle of shaded numbers; of many, of shades alone, or in the table alone. */
export function distanceMatrix(
  plan: MatrixPlan,
  { room, top }: { room: Room; top: number },
): { shapes: Shape[]; bottom: number; heads?: Head[] } {
  const { width } = room;
  const { outlets, title, inTable } = plan;
  const font = { size: TEXT.head, isBold: true };
  const head = written(title, { x: 0, y: top + TEXT.head, ...font });
  const longest = Math.max(...outlets.map(({ name }) => textWidth(name, { size: TEXT.small + 1 })));
  const columns = outlets.length - 1;
  const most = room.isNarrow ? Math.max(130, width - columns * 42) : 230;
  const names = Math.min(longest + 50, most);
  const cell = Math.min(62, (width - names) / columns);
  if (outlets.length > MOST_OUTLETS || cell < LEAST_CELL) {
    const words = paragraph(inTable, { x: 0, top: top + 22, room: width, fill: "soft" });
    const bottom = top + 22 + words.height + 4;
    const heat = { names: HEAT.names, cell: (width - HEAT.names) / columns };
    if (room.isNarrow || heat.cell < HEAT.least) return { shapes: [head, ...words.shapes], bottom };
    const key = legendRows(legendItems(plan), { width, top: bottom + 4 });
    const drawn = distanceHeat(plan, { ...heat, top: bottom + key.height + 12 });
    return { ...drawn, shapes: [head, ...words.shapes, ...key.shapes, ...drawn.shapes] };
  }
  const key = legendRows(legendItems(plan), { width, top: top + 26 });
  const drawn = triangle(plan, { names, cell, top: top + 26 + key.height + 8 });
  return { shapes: [head, ...key.shapes, ...drawn.shapes], bottom: drawn.bottom };
}
