import type { DistanceKind } from "./distance";
import { interval } from "./interval-distance";
import { masi } from "./masi-distance";
import { nominal } from "./nominal-distance";
import { ordinal } from "./ordinal-distance";
import { ratio } from "./ratio-distance";
import type { Level } from "./reliability-data";

const distances: Record<Level, DistanceKind> = {
  nominal,
  ordinal,
  interval,
  ratio,
  set: masi,
};

/** The distance that α takes for values of this level; for sets MASI. */
export function distanceOf(level: Level): DistanceKind {
  return distances[level];
}
