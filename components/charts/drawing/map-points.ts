import type { MapItem } from "./map-item";

/** Items that would cover each other, and where each of them is drawn: beside each other. */
export type Cluster = { x: number; y: number; reach: number; items: MapItem[]; spots: Spot[] };
type Spot = { x: number; y: number };

/** Nearer than this, in pixels, two signs could not be told apart. */
const SAME_PLACE = 5;
const APART = 15;
const SIGN = 8;

/** Around the middle in rings: one, six, twelve, … */
function spots(count: number, { x, y }: Spot): Spot[] {
  const places: Spot[] = [{ x, y }];
  for (let ring = 1; places.length < count; ring++) {
    const size = Math.min(6 * ring, count - places.length);
    for (let at = 0; at < size; at++) {
      const angle = (2 * Math.PI * at) / size - Math.PI / 2;
      const radius = ring * APART;
      places.push({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
    }
  }
  if (count !== 2) return places;
  return [
    { x: x - APART / 2, y },
    { x: x + APART / 2, y },
  ];
}

const ringsOf = (count: number) => (count < 3 ? (count - 1) / 2 : Math.ceil(Math.sqrt(count / 3)));

/** Items by their place on paper; outlets stand before codes in each place, as in `items`. */
export function clusters(items: readonly MapItem[], placeOf: (item: MapItem) => Spot): Cluster[] {
  const found: { x: number; y: number; items: MapItem[] }[] = [];
  for (const item of items) {
    const { x, y } = placeOf(item);
    const near = found.find((each) => Math.hypot(each.x - x, each.y - y) < SAME_PLACE);
    if (near) near.items.push(item);
    else found.push({ x, y, items: [item] });
  }
  return found.map((each) => {
    const count = each.items.length;
    const reach = SIGN + ringsOf(count) * APART;
    return { ...each, reach, spots: spots(count, each) };
  });
}
