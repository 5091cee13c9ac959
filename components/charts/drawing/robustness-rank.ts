import { dot, scale, TEXT, target } from "./kit";
import type { OutletLook } from "./marker";
import type { Shape } from "./shapes";
import { textWidth } from "./text-width";
import { written } from "./writing";

export type RankMark = OutletLook & {
  rank: number;
  lowest: number;
  highest: number;
  few: boolean;
  doubtful: boolean;
  /** "always 1", "1 to 3". */
  text: string;
  mark: string;
  label: string;
  /** Other places, with how many ways of counting give them. */
  ticks: { rank: number; count: number; mark: string; label: string }[];
};

type Line = { most: number; left: number; width: number; y: number };

/** Beside the axis, for the range in words. */
const WORDS = 94;
const EDGE = 8;
const TICK = { from: 10, to: 16, between: 3 };

function places({ most, left, width }: Line): (rank: number) => number {
  return scale({ from: 1, to: Math.max(2, most), left: left + EDGE, right: left + width - WORDS });
}

/** The places that an axis has room to name: the first, the last, and steps between them. */
function named({ most, ...line }: Line): number[] {
  const at = places({ most, ...line });
  const room = textWidth(String(most), { size: TEXT.small }) + 10;
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const step = steps.find((each) => at(1 + each) - at(1) >= room) ?? most;
  const between = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
  return [...new Set([1, ...between.filter((each) => at(each) - at(1) >= room || each === 1)])];
}

export function rankAxis(line: Line): Shape[] {
  const at = places(line);
  return named(line).map((rank) =>
    written(String(rank), { x: at(rank), y: line.y, anchor: "middle", fill: "soft" }),
  );
}

function tickShape(
  { count, mark, label }: RankMark["ticks"][number],
  at: { x: number; room: number; y: number },
): Shape {
  const step = count > 1 ? Math.min(TICK.between, at.room / (count - 1)) : 0;
  const first = at.x - (step * (count - 1)) / 2;
  const lines = Array.from({ length: count }, (_, index): Shape => {
    const x = first + index * step;
    const place = { x1: x, x2: x, y1: at.y + TICK.from, y2: at.y + TICK.to };
    return { kind: "line", ...place, stroke: "ink", strokeWidth: 1.25 };
  });
  const reach = { y: at.y + TICK.from - 2, height: TICK.to - TICK.from + 6 };
  const width = step * (count - 1) + 10;
  const area: Shape = { kind: "rect", x: first - 5, width, ...reach, fill: "surface", opacity: 0 };
  return { kind: "mark", mark, label, shapes: [area, ...lines] };
}

/** One outlet's line: all places it takes as a bar, its own as a dot, ticks for what moves it. */
export function rankLine(of: RankMark, line: Line): Shape[] {
  const { y, left, width } = line;
  const at = places(line);
  const { rank, lowest, highest, paint, marker, few, doubtful, text, mark, label, ticks } = of;
  const rule: Shape = {
    kind: "line",
    x1: at(1),
    x2: at(Math.max(2, line.most)),
    y1: y,
    y2: y,
    stroke: "rule",
    strokeWidth: 1,
  };
  const bar = { x: at(lowest) - 5, y: y - 5, width: at(highest) - at(lowest) + 10, height: 10 };
  const shapes: Shape[] = [
    target(at(rank), y),
    {
      kind: "rect",
      ...bar,
      radius: 5,
      fill: paint,
      opacity: 0.28,
      stroke: paint,
      strokeWidth: 0.75,
    },
    dot({ cx: at(rank), cy: y, paint, marker }, { few, doubtful }),
  ];
  const room = Math.max(2, (at(2) - at(1)) * 0.4);
  return [
    rule,
    { kind: "mark", mark, label, shapes },
    ...ticks.map((tick) => tickShape(tick, { x: at(tick.rank), room, y })),
    written(text, { x: left + width - WORDS + 14, y: y + 4 }),
  ];
}
