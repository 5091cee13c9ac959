import { doubtSign } from "./doubt";
import { bothSample, type LegendItem, legendRows } from "./legend-rows";
import { type MapPlan, mapSign } from "./map-item";
import { mapKey } from "./map-key";
import { mapNames, nameGround, nameLead, nameMarks } from "./map-names";
import { planeOf, planeShapes } from "./map-plane";
import { clusters } from "./map-points";
import { spreadShape } from "./map-spreads";
import { MARKERS, type Marker } from "./marker";
import type { Drawing, Room, Shape } from "./shapes";
import { paragraph } from "./writing";

/** So many ellipses are drawn more faintly. */
const MANY = 16;

/** The markers that outlets have on this map. */
function outletMarkers({ items }: MapPlan): Marker[] {
  const outlets = items.filter(({ kind }) => kind === "outlet");
  const has = new Set(outlets.map(({ marker = "circle" }) => marker));
  return MARKERS.filter((marker) => has.has(marker));
}

function legendItems(plan: MapPlan): LegendItem[] {
  const { signs } = plan;
  const look = { few: false, doubtful: false };
  const markers = outletMarkers(plan);
  const outlet = (x: number, few = false, marker: Marker = "circle") =>
    mapSign({ ...look, kind: "outlet", paint: "ink", few, marker }, { x, y: 0 });
  const code = (x: number, few = false) =>
    mapSign({ ...look, kind: "code", paint: "soft", few }, { x, y: 0 });
  const ellipse = (dash?: string): Shape => {
    const place = { cx: 15, cy: 0, rx: 14, ry: 7, angle: 0 };
    return { kind: "ellipse", ...place, stroke: "ink", strokeWidth: 1.25, dash };
  };
  const items: (Omit<LegendItem, "text"> & { text: string | null })[] = [
    {
      sample: markers.map((marker, at) => outlet(8 + at * 22, false, marker)),
      width: 16 + (markers.length - 1) * 22,
      text: signs.outlet,
    },
    { sample: [code(8)], width: 16, text: signs.code },
    { sample: [ellipse()], width: 30, text: signs.spread },
    { sample: [ellipse("4 3")], width: 30, text: signs.fewSpread },
    { sample: [outlet(8, true), code(26, true)], width: 34, text: signs.few },
    { sample: [doubtSign({ x: 1, y: 5 })], width: 13, text: signs.doubt },
    { ...bothSample, text: signs.both },
  ];
  return items.flatMap(({ text, ...item }) => (text === null ? [] : [{ ...item, text }]));
}

/** Outlets and codes on one plane: those that are alike are near each other. */
export function mapDrawing(plan: MapPlan, room: Room): Drawing {
  const { width } = room;
  const key = legendRows(legendItems(plan), { width, top: 0 });
  const second = plan.axes[1] ?? "";
  const title = paragraph(second, { x: 0, top: key.height + 8, room: width, isBold: true });
  const plane = planeOf(plan, { room, top: key.height + title.height + 14 });
  const ground = planeShapes(plan, plane);
  const isFaint = plan.items.filter(({ spread }) => spread).length > MANY;
  const spreads = plan.items.flatMap((item) => spreadShape(item, { plane, isFaint }) ?? []);
  const places = clusters(plan.items, ({ x, y }) => ({ x: plane.x(x), y: plane.y(y) }));
  const named = mapNames(places, { plane, room });
  const marks = new Map(named.flatMap(nameMarks));
  const hasLists = places.some(({ items }) => items.length > 1);
  const beside = paragraph(hasLists ? plan.beside : "", {
    x: 0,
    top: ground.bottom + 2,
    room: width,
    fill: "soft",
  });
  const top = ground.bottom + beside.height + 10;
  const below = mapKey(plan, { named, room, top });
  const shapes = [
    ...key.shapes,
    ...title.shapes,
    ...ground.shapes,
    ...beside.shapes,
    ...spreads,
    ...named.flatMap(nameLead),
    ...named.flatMap(nameGround),
    // In the order of the study and the codebook, which is that of the keyboard.
    ...plan.items.flatMap((item) => marks.get(item) ?? []),
    ...below.shapes,
  ];
  return { width, height: Math.ceil(below.bottom + 4), shapes };
}
