import { TEXT, target } from "./kit";
import { type Box, labelPlaces, type Place } from "./label-places";
import { CROWD, type MapItem, mapSign } from "./map-item";
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
  size: Size;
};

/** Half a sign's width, and how high numbers are. */
type Size = { sign: number; number: number };
const NORMAL: Size = { sign: 6, number: TEXT.small };
/** On a phone, of a crowded map. */
const TIGHT: Size = { sign: 4.5, number: TEXT.small - 1 };

const LINE = lineHeight(TEXT.small);
/** Names of items in one place stand in a list, each with its sign. */
const INDENT = 15;
const GAP = 5;
const SMALL = { size: TEXT.small };
/** An outlet comes before every code, which together weigh 1. */
const OUTLET = 2;

export const fontOf = ({ kind }: MapItem) => ({ size: TEXT.small, isBold: kind === "outlet" });
export const inkOf = ({ kind }: MapItem) => (kind === "outlet" ? "ink" : "soft");

function weight({ items }: Cluster): number {
  return items.reduce((sum, { mass, kind }) => sum + mass + (kind === "outlet" ? OUTLET : 0), 0);
}

/** The lines of an item's name, with its n. */
export function nameLines(item: MapItem, room: number): NameLine[] {
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

function signBox({ x, y }: { x: number; y: number }, { sign }: Size): Box {
  const half = sign + 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

/** What a cluster's numbers look like: "4", or "4–6". */
function numbersText(first: number, { items }: Cluster): string {
  return items.length === 1 ? String(first) : `${first}–${first + items.length - 1}`;
}

/** Room that close names leave to the signs of others, so that numbers find a place beside these. */
const FOR_NUMBERS = 9;

type Plan = { plane: Plane; room: Room };

/** The heaviest outlets first; on a crowded map what stands furthest out, which has room and is special. */
function inOrder(clusters: readonly Cluster[], { plane }: Plan): Cluster[] {
  if (!isCrowded(clusters)) return clusters.toSorted((a, b) => weight(b) - weight(a));
  const out = ({ x, y }: Cluster) => Math.hypot(x - plane.x(0), y - plane.y(0));
  return clusters.toSorted((a, b) => out(b) - out(a));
}

function isCrowded(clusters: readonly Cluster[]): boolean {
  return clusters.reduce((sum, { items }) => sum + items.length, 0) > CROWD;
}

/** Names where there is room for them, else numbers for the key, in the order of `clusters`. */
export function mapNames(clusters: readonly Cluster[], plan: Plan): Named[] {
  const crowded = isCrowded(clusters);
  const size = crowded && plan.room.isNarrow ? TIGHT : NORMAL;
  const signs = clusters.flatMap(({ spots }) => spots.map((spot) => signBox(spot, size)));
  const place = labelPlaces({ frame: plan.plane.frame, signs });
  const search = crowded ? { isClose: true, around: FOR_NUMBERS } : {};
  const named = new Map<Cluster, Named>();
  for (const cluster of inOrder(clusters, plan)) {
    const { lines, ...area } = block(cluster, plan.room.isNarrow ? 112 : 168);
    // A name that is cut may be one of several; its number is not.
    if (crowded && lines.flat().some(({ text }) => text.endsWith("…"))) continue;
    const found = place({ ...cluster, ...area }, search);
    if (found) named.set(cluster, { cluster, lines, first: null, place: found, size });
  }
  let next = 1;
  return clusters.map((cluster): Named => {
    const whole = named.get(cluster);
    if (whole) return whole;
    const first = next;
    const width = textWidth(numbersText(first, cluster), { size: size.number, isBold: true });
    const found = place({ ...cluster, width, height: lineHeight(size.number) }, { isSure: true });
    if (found) next += cluster.items.length;
    return { cluster, lines: [], first: found && first, place: found, size };
  });
}

/** Sign and name of each item: together its mark. */
export function nameMarks({ cluster, lines, place, size }: Named): [MapItem, Shape][] {
  const isList = cluster.items.length > 1;
  const left = place?.box.left ?? 0;
  let y = (place?.box.top ?? 0) + TEXT.small - 0.5;
  return cluster.items.map((item, at) => {
    const spot = cluster.spots[at] ?? cluster;
    const sign = mapSign(item, { ...spot, r: size.sign });
    const shapes: Shape[] = [target(spot.x, spot.y, isList ? 15 : 24), sign];
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

/** The line to writing that stands further away. */
export function nameLead({ place }: Named): Shape[] {
  if (!place?.line) return [];
  const { from, to } = place.line;
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  return [{ kind: "line", ...ends, stroke: "strong-rule", strokeWidth: 1 }];
}

/** Paper behind writing, and numbers in place of names. */
export function nameGround({ first, place, cluster, size }: Named): Shape[] {
  if (!place) return [];
  const { left, top, right, bottom } = place.box;
  const paper = { x: left - 1, y: top, width: right - left + 2, height: bottom - top };
  const ground: Shape = { kind: "rect", ...paper, radius: 2, fill: "surface", opacity: 0.75 };
  const [item] = cluster.items;
  if (first === null || !item) return [ground];
  const at = { x: left, y: top + size.number - 0.5, size: size.number, isBold: true };
  return [ground, written(numbersText(first, cluster), { ...at, fill: inkOf(item) })];
}
