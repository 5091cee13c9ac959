import { doubtEdge, doubtSign } from "./doubt";
import { TEXT } from "./kit";
import { type OutletHead, outletHead } from "./outlet-head";
import type { Shape } from "./shapes";
import { type Drawn, shade } from "./share-cell";
import { fitted, textWidth } from "./text-width";
import { paragraph, written } from "./writing";

/** A count in a small matrix; null where no quote carries both codes. */
export type SmallCell = {
  count: string;
  share: number;
  few: boolean;
  doubtful: boolean;
  mark: string;
  label: string;
} | null;

export type SmallMatrix = {
  head: OutletHead;
  /** Rows as in the matrix of all outlets. */
  cells: SmallCell[][];
  /** Said in place of the matrix. */
  empty: string | null;
};

type Frame = {
  rows: { name: string; doubtful: boolean }[];
  columns: { short: string; doubtful: boolean }[];
  width: number;
};

const ROW = 24;
const HEAD = 18;
const BETWEEN = 8;
/** Of a column: more columns than fit go on below. */
const LEAST_STEP = 18;
const MOST_STEP = 60;
const NAMES = { part: 0.42, most: 150 };
const SIGN = 15;

/** The number of quotes on its share of the row; a hollow frame where the row has few. */
function smallCell(
  cell: SmallCell,
  box: { x: number; y: number; width: number; height: number },
): Shape[] {
  const { x, y, width, height } = box;
  if (!cell) {
    const [cx, cy] = [x + width / 2, y + height / 2];
    return [{ kind: "circle", cx, cy, r: 1.25, fill: "strong-rule" }];
  }
  const { count, share, few, doubtful, mark, label } = cell;
  const edge = doubtful ? [doubtEdge({ x, y, width: 4, height })] : [];
  const dashed: Shape[] = few
    ? [
        {
          kind: "rect",
          ...box,
          radius: 2,
          fill: "none",
          stroke: "ink",
          strokeWidth: 1,
          dash: "2 2",
        },
      ]
    : [];
  const middle = { x: x + width / 2, y: y + height / 2 + 4.5, anchor: "middle" } as const;
  const shapes = [
    ...shade(box, share),
    ...dashed,
    ...edge,
    written(count, { ...middle, isBold: true }),
  ];
  return [{ kind: "mark", mark, label, shapes }];
}

function rowName(
  text: string,
  { y, room, doubtful }: { y: number; room: number; doubtful: boolean },
) {
  const indent = doubtful ? SIGN : 0;
  const short = fitted(text, { room: room - indent, size: TEXT.small });
  const sign = doubtful ? [doubtSign({ x: 0, y: y + 1 })] : [];
  return [...sign, written(short, { x: indent, y })];
}

type Block = Frame & { from: number; to: number; names: number; step: number; top: number };

/** Rows with some of the columns; the names of columns stand above them. */
function block(cells: SmallMatrix["cells"], at: Block): Shape[] {
  const { rows, columns, from, to, names, step, top } = at;
  const shown = columns.slice(from, to);
  const heads = shown.map(({ short }, place) =>
    written(short, {
      x: names + (place + 0.5) * step,
      y: top - 4,
      anchor: "middle",
      fill: "soft",
    }),
  );
  const body = rows.flatMap(({ name, doubtful }, row) => {
    const y = top + row * ROW;
    const drawn = shown.flatMap((_, place) => {
      const box = { x: names + place * step + 1, y: y + 1, width: step - 2, height: ROW - 2 };
      return smallCell(cells[row]![from + place]!, box);
    });
    return [...rowName(name, { y: y + 16, room: names - 8, doubtful }), ...drawn];
  });
  return [...heads, ...body];
}

/** One outlet's counts, without the words that the matrix of all outlets has. */
export function smallMatrix({ head, cells, empty }: SmallMatrix, frame: Frame): Drawn {
  const { rows, columns, width } = frame;
  const title = outletHead(head, { width });
  if (empty !== null) {
    const text = paragraph(empty, { x: 18, top: title.height + 2, room: width - 18, fill: "soft" });
    return { shapes: [...title.shapes, ...text.shapes], height: title.height + text.height + 4 };
  }
  const longest = Math.max(...rows.map(({ name }) => textWidth(name, { size: TEXT.small })));
  const names = Math.min(NAMES.most, width * NAMES.part, longest + SIGN + 8);
  const fitting = Math.max(1, Math.floor((width - names) / LEAST_STEP));
  const blocks = Math.max(1, Math.ceil(columns.length / fitting));
  const each = Math.ceil(columns.length / blocks);
  const step = Math.min(MOST_STEP, (width - names) / each);
  const shapes = [...title.shapes];
  let bottom = title.height;
  for (let from = 0; from < columns.length; from += each) {
    const top = (from === 0 ? bottom : bottom + BETWEEN) + HEAD;
    shapes.push(...block(cells, { ...frame, from, to: from + each, names, step, top }));
    bottom = top + rows.length * ROW;
  }
  return { shapes, height: bottom };
}
