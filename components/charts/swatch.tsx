import { contestedFill, hiddenFill } from "./hatch";
import type { SegmentKind } from "./sentiment-layout";
import { tone } from "./tone";

type Props = { kind: SegmentKind; value: number | null };

const patterns = { contested: contestedFill, hidden: hiddenFill, "not-annotated": "none" } as const;

/** A sample of a segment's fill, for legends and lists. */
export function Swatch({ kind, value }: Props) {
  const isCode = kind === "code";
  return (
    <svg aria-hidden="true" width="16" height="16" className="shrink-0">
      <rect
        x="1"
        y="1"
        width="14"
        height="14"
        fill={isCode ? undefined : patterns[kind]}
        strokeDasharray={kind === "not-annotated" ? "3 2" : undefined}
        className={isCode ? tone(value).fill : "stroke-soft"}
      />
    </svg>
  );
}
