import { TEXT, target } from "./kit";
import { type Box, labelPlaces, type Place } from "./label-places";
import { type MapItem, mapSign } from "./map-item";
import type { Plane } from "./map-plane";
import type { Cluster } from "./map-points";
import type { Room, Shape } from "./shapes";
import { textWidth, wrapped } from "./text-width";
import { lineHeight, written } from "./writing";

/** A line of a name; n stands behind the last one, or below it. */
type NameLine = { text: string; n: string | null; nAt: number };

/**
 * A cluster with what is written beside it: the lines of each item; or, where these have no room, the
 * number of its first item in the key; or nothing.
 */
export type Named = {
  cluster: Cluster;
  lines: NameLine[][];
  first: number | null;
  place: Place | null;
};

const LINE = lineHeight(TEXT.small);
/** Names of items in one place stand in a list, each with its sign. */
const INDENT = 15;
const GAP = 5;
const SMALL = { size: TEXT.small };
/** An outlet comes before every code, which together weigh 1. */
const OUTLET = 2;

const fontOf = ({ kind }: MapItem) => ({ size: TEXT.small, isBold: kind === "outlet" });
const inkOf = ({ kind }: MapItem) => (kind === "outlet" ? "ink" : "soft");

function weight({ items }: Cluster): number {
  return items.reduce((sum, { mass, kind }) => sum + mass + (kind === "outlet" ? OUTLET : 0), 0);
}

function nameLines(item: MapItem, room: number): NameLine[] {
  const font = fontOf(item);
  const lines = wrapped(item.name, { ...font, room, most: 3 }).map((text): NameLine => {
    return { text, n: null, nAt: 0 };
  });
  const last = lines.at(-1);
  const width = textWidth(last?.text ?? "", font) + GAP;
  if (last && width + textWidth(item.n, SMALL) <= room)
    Object.assign(last, { n: item.n, nAt: width });
  else lines.push({ text: "", n: item.n, nAt: 0 });
  return lines;
}

function widthOf({ text, n, nAt }: NameLine, item: MapItem): number {
  return n === null ? textWidth(text, fontOf(item)) : nAt + textWidth(n, SMALL);
}

function block({ items }: Cluster, room: number) {
  const lines = items.map((item) => nameLines(item, room));
  const widths = items.flatMap((item, at) => (lines[at] ?? []).map((line) => widthOf(line, item)));
  const width = Math.max(...widths) + (items.length > 1 ? INDENT : 0);
  return { lines, width, height: lines.flat().length * LINE };
}

function signBox({ x, y }: { x: number; y: number }): Box {
  return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
}

/** What a cluster's numbers look like: "4", or "4–6". */
function numbersText(first: number, { items }: Cluster): string {
  return items.length === 1 ? String(first) : `${first}–${first + items.length - 1}`;
}

/** Names where there is room for them, the heaviest outlets first; else numbers for the key. */
export function mapNames(
  clusters: readonly Cluster[],
  { plane, room }: { plane: Plane; room: Room },
): Named[] {
  const signs = clusters.flatMap(({ spots }) => spots.map(signBox));
  const place = labelPlaces({ frame: plane.frame, signs });
  const ordered = clusters.toSorted((a, b) => weight(b) - weight(a));
  const named = ordered.map((cluster): Named => {
    const { lines, ...size } = block(cluster, room.isNarrow ? 112 : 168);
    return { cluster, lines, first: null, place: place({ ...cluster, ...size }) };
  });
  let next = 1;
  return named.map((each): Named => {
    if (each.place) return each;
    const { cluster } = each;
    const font = { size: TEXT.small, isBold: true };
    const width = textWidth(numbersText(next, cluster), font);
    const found = place({ ...cluster, width, height: LINE });
    const first = found ? next : null;
    if (found) next += cluster.items.length;
    return { cluster, lines: [], first, place: found };
  });
}

/** Sign and name of each item: together its mark. */
export function nameMarks({ cluster, lines, place }: Named): [MapItem, Shape][] {
  const isList = cluster.items.length > 1;
  const left = place?.box.left ?? 0;
  let y = (place?.box.top ?? 0) + TEXT.small - 0.5;
  return cluster.items.map((item, at) => {
    const spot = cluster.spots[at] ?? cluster;
    const shapes: Shape[] = [target(spot.x, spot.y, isList ? 15 : 24), mapSign(item, spot)];
    const own = place ? (lines[at] ?? []) : [];
    if (isList && own.length > 0) shapes.push(mapSign(item, { x: left + 5, y: y - 4, r: 3.5 }));
    const x = left + (isList ? INDENT : 0);
    for (const { text, n, nAt } of own) {
      if (text) shapes.push(written(text, { x, y, fill: inkOf(item), ...fontOf(item) }));
      if (n !== null) shapes.push(written(n, { x: x + nAt, y, fill: "soft" }));
      y += LINE;
    }
    return [item, { kind: "mark", mark: item.mark, label: item.label, shapes }];
  });
}

/** Paper behind writing, the line to it where it stands further away, and numbers in place of names. */
export function nameGround({ first, place, cluster }: Named): Shape[] {
  if (!place) return [];
  const { left, top, right, bottom } = place.box;
  const size = { x: left - 1, y: top, width: right - left + 2, height: bottom - top };
  const shapes: Shape[] = [{ kind: "rect", ...size, radius: 2, fill: "surface", opacity: 0.75 }];
  if (place.line) {
    const { from, to } = place.line;
    const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    shapes.push({ kind: "line", ...ends, stroke: "strong-rule", strokeWidth: 1 });
  }
  const [item] = cluster.items;
  if (first === null || !item) return shapes;
  const at = { x: left, y: top + TEXT.small - 0.5, fill: inkOf(item) } as const;
  return [...shapes, written(numbersText(first, cluster), { ...at, isBold: true })];
}
