import { TEXT } from "./kit";
import { type MapPlan, mapSign } from "./map-item";
import { fontOf, inkOf, type Named, nameLines } from "./map-names";
import type { Room, Shape } from "./shapes";
import { lineHeight, paragraph, written } from "./writing";

const LINE = lineHeight(TEXT.small);
const BETWEEN = 5;
const NUMBER = 26;
const NAME = 46;

/** Below the map: whose numbers stand on it, and how many names it has no room for. */
export function mapKey(
  { keyTitle, noRoom }: MapPlan,
  { named, room, top }: { named: readonly Named[]; room: Room; top: number },
): { shapes: Shape[]; bottom: number } {
  const entries = named.flatMap(({ first, cluster }) =>
    first === null ? [] : cluster.items.map((item, at) => ({ item, number: first + at })),
  );
  const shapes: Shape[] = [];
  let bottom = top;
  if (entries.length > 0) {
    const title = { x: 0, y: top + 16, size: TEXT.normal, isBold: true };
    shapes.push(written(keyTitle, title));
    const columns = room.isNarrow ? 1 : 2;
    const width = room.width / columns;
    const rows = Math.ceil(entries.length / columns);
    for (let column = 0; column < columns; column++) {
      const x = column * width;
      let y = top + 28;
      for (const { item, number } of entries.slice(column * rows, (column + 1) * rows)) {
        const base = y + TEXT.small;
        shapes.push(
          written(String(number), { x: x + NUMBER, y: base, anchor: "end", isBold: true }),
          mapSign(item, { x: x + NUMBER + 10, y: base - 4, r: 4.5 }),
        );
        const lines = nameLines(item, width - NAME - 16);
        for (const [line, { text, n, nAt }] of lines.entries()) {
          const place = { x: x + NAME, y: base + line * LINE };
          shapes.push(written(text, { ...place, fill: inkOf(item), ...fontOf(item) }));
          if (n !== null) shapes.push(written(n, { ...place, x: place.x + nAt, fill: "soft" }));
        }
        y += lines.length * LINE + BETWEEN;
      }
      bottom = Math.max(bottom, y);
    }
  }
  const nameless = named.filter(({ place }) => place === null);
  const count = nameless.reduce((sum, { cluster }) => sum + cluster.items.length, 0);
  if (count === 0) return { shapes, bottom };
  const words = { x: 0, top: bottom + 4, room: room.width, fill: "soft" } as const;
  const note = paragraph(noRoom(count), words);
  return { shapes: [...shapes, ...note.shapes], bottom: bottom + 4 + note.height };
}
