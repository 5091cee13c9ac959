import { dot, target, whisker } from "./kit";
import type { Shape } from "./shapes";

/** A mean as a part, 0 to 1, of the line that it stands on. */
export type MeanMark = {
  part: number;
  /** Null where too few quotes give one. */
  interval: { low: number; high: number } | null;
  doubtful: boolean;
  mark: string;
  label: string;
};

type Line = { y: number; left: number; right: number };

/** The mean on its own line, which shows how far the scale reaches. */
export function meanLine(mean: MeanMark | null, { y, left, right }: Line): Shape[] {
  const at = (part: number) => left + part * (right - left);
  const rule = { kind: "line", strokeWidth: 1 } as const;
  const scale: Shape[] = [
    { ...rule, x1: left, x2: right, y1: y, y2: y, stroke: "rule" },
    ...[0, 0.5, 1].map((part): Shape => {
      return { ...rule, x1: at(part), x2: at(part), y1: y - 4, y2: y + 4, stroke: "strong-rule" };
    }),
  ];
  if (!mean) return scale;
  const { part, interval, doubtful, mark, label } = mean;
  const line = interval
    ? whisker({ from: at(interval.low), to: at(interval.high), y, paint: "ink" })
    : [];
  const belief = { few: interval === null, doubtful };
  const shapes = [
    target(at(part), y, 24),
    ...line,
    dot({ cx: at(part), cy: y, paint: "ink" }, belief),
  ];
  return [...scale, { kind: "mark", mark, label, shapes }];
}
