import type { Segment } from "../sentiment-layout";
import { doubtEdge } from "./doubt";
import { TEXT } from "./kit";
import type { ScaleTone } from "./scale-tone";
import type { Fill, Shape } from "./shapes";
import { textWidth } from "./text-width";
import { written } from "./writing";

export type ScaleSegment = { tone: ScaleTone; doubtful: boolean; text: string };

const fills: Record<Segment["kind"], Fill | null> = {
  code: null,
  contested: "contested",
  hidden: "hidden",
  "not-annotated": "surface",
};

type Place = { from: number; to: number; top: number; height: number };

function box({ kind, tone }: Segment & ScaleSegment, { from, to, top, height }: Place): Shape[] {
  const area = { kind: "rect", x: from, y: top, width: to - from, height } as const;
  const fill = fills[kind];
  if (fill === null) {
    return [
      { ...area, fill: "surface" },
      { ...area, fill: tone.fill, opacity: tone.opacity, stroke: "paper", strokeWidth: 1 },
    ];
  }
  const dash = kind === "not-annotated" ? "4 3" : undefined;
  return [{ ...area, fill, stroke: "soft", strokeWidth: 1.25, dash }];
}

/** The number of quotes where there is room for it, on a plate where the area has a pattern. */
function count({ kind, tone, text }: Segment & ScaleSegment, place: Place): Shape[] {
  const width = textWidth(text, { size: TEXT.normal, isBold: true });
  if (place.to - place.from < width + 4) return [];
  const [x, y] = [(place.from + place.to) / 2, place.top + place.height / 2];
  const plate: Shape = {
    kind: "rect",
    x: x - width / 2 - 4,
    y: y - 9,
    width: width + 8,
    height: 18,
    radius: 9,
    fill: "surface",
  };
  const hasPlate = kind === "contested" || kind === "hidden";
  const fill = kind === "code" ? tone.ink : "ink";
  const number = written(text, {
    x,
    y: y + 5,
    size: TEXT.normal,
    isBold: true,
    anchor: "middle",
    fill,
  });
  return hasPlate ? [plate, number] : [number];
}

/** How high the edge is that says that analysts agree on too little. */
const EDGE = 5;

/** One value of one outlet: its part of the bar, which opens the quotes. */
export function segmentShapes(segment: Segment & ScaleSegment, place: Place): Shape[] {
  const { mark, label, doubtful } = segment;
  const { from, to, top, height } = place;
  const edge = { x: from, y: top + height - EDGE, width: to - from, height: EDGE };
  // Of low bars the edge would cut through the digits.
  const room = doubtful ? { ...place, height: height - EDGE } : place;
  const shapes = [...box(segment, place), ...count(segment, room)];
  if (doubtful) shapes.push(doubtEdge(edge));
  return [{ kind: "mark", mark, label, shapes }];
}
