import { outletPaint, type PaintName } from "./palette";

type Corner = readonly [x: number, y: number];

const turned = (corners: readonly Corner[], degrees: number): Corner[] => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return corners.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
};

const triangle: Corner[] = [
  [0, -1.4],
  [1.25, 0.8],
  [-1.25, 0.8],
];

const plus: Corner[] = [
  [-0.42, -1.2],
  [0.42, -1.2],
  [0.42, -0.42],
  [1.2, -0.42],
  [1.2, 0.42],
  [0.42, 0.42],
  [0.42, 1.2],
  [-0.42, 1.2],
  [-0.42, 0.42],
  [-1.2, 0.42],
  [-1.2, -0.42],
  [-0.42, -0.42],
];

const star = Array.from({ length: 10 }, (_, at): Corner => {
  const [angle, reach] = [(at * Math.PI) / 5, at % 2 === 0 ? 1.45 : 0.62];
  return [reach * Math.sin(angle), -reach * Math.cos(angle)];
});

/**
 * Corners of each marker around its middle, for a circle of radius 1 of about the same area. None is a
 * square on its corner: that is the sign of codes on the map.
 */
const corners = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle,
  plus,
  star,
  hourglass: [
    [-1.1, -1.15],
    [1.1, -1.15],
    [0.28, 0],
    [1.1, 1.15],
    [-1.1, 1.15],
    [-0.28, 0],
  ],
  "triangle-down": turned(triangle, 180),
  saltire: turned(plus, 45),
} satisfies Record<string, readonly Corner[]>;

/** Every eight outlets, which use up the colours, have the next marker; the first eight are circles. */
export const MARKERS = [
  "circle",
  "square",
  "triangle",
  "plus",
  "star",
  "hourglass",
  "triangle-down",
  "saltire",
] as const;
export type Marker = (typeof MARKERS)[number];

const OUTLET_COLOURS = 8;

/** What an outlet's signs look like; of sixty-four outlets no two have both alike. */
export type OutletLook = { paint: PaintName; marker: Marker };

/** By the outlet's position in the study, whatever is shown of it: the same on every screen and picture. */
export function outletLook(position: number): OutletLook {
  const marker = MARKERS[Math.floor(position / OUTLET_COLOURS) % MARKERS.length] ?? "circle";
  return { paint: outletPaint(position), marker };
}

const short = (value: number) => Math.round(value * 100) / 100;

/** The outline of a marker that has corners. */
export function markerPath(
  marker: Exclude<Marker, "circle">,
  { cx, cy, r }: { cx: number; cy: number; r: number },
): string {
  const points = corners[marker].map(([x, y]) => `${short(cx + x * r)} ${short(cy + y * r)}`);
  return `M${points.join("L")}Z`;
}
