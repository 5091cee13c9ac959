import { TEXT } from "./kit";
import { type MapPlan, mapSign } from "./map-item";
import type { Named } from "./map-names";
import type { Room, Shape } from "./shapes";
import { fitted, textWidth } from "./text-width";
import { paragraph, written } from "./writing";

const ROW = 20;
const NUMBER = 26;
const NAME = 46;
const SIZE = TEXT.small;

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
    for (const [at, { item, number }] of entries.entries()) {
      const x = Math.floor(at / rows) * width;
      const y = top + 40 + (at % rows) * ROW;
      const right = NAME + textWidth(item.n, { size: SIZE }) + 24;
      const name = fitted(item.name, { size: SIZE, room: width - right });
      const text = `${name}, ${item.n}`;
      shapes.push(
        written(String(number), { x: x + NUMBER, y, anchor: "end", isBold: true }),
        mapSign(item, { x: x + NUMBER + 10, y: y - 4, r: 4.5 }),
        written(text, { x: x + NAME, y, fill: item.kind === "outlet" ? "ink" : "soft" }),
      );
    }
    bottom = top + 40 + rows * ROW - 8;
  }
  const nameless = named.filter(({ place }) => place === null);
  const count = nameless.reduce((sum, { cluster }) => sum + cluster.items.length, 0);
  if (count === 0) return { shapes, bottom };
  const words = { x: 0, top: bottom + 4, room: room.width, fill: "soft" } as const;
  const note = paragraph(noRoom(count), words);
  return { shapes: [...shapes, ...note.shapes], bottom: bottom + 4 + note.height };
}
