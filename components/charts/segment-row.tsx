import Link from "next/link";
import { contestedFill, doubtFill, hiddenFill } from "./hatch";
import { type LinkedSegment, ROW, type Segment, type SegmentKind } from "./sentiment-layout";
import { tone } from "./tone";

/** Narrower than this share of the outlet's quotes, a segment has no room for its number. */
const NUMBER_NEEDS = 0.075;

const patterns: Record<SegmentKind, string | undefined> = {
  code: undefined,
  contested: contestedFill,
  hidden: hiddenFill,
  "not-annotated": "transparent",
};

/** From a place on the scale to a length of the drawing: pixels in the browser, percent and rem before that. */
export type Ruler = {
  at: (place: number) => number | string;
  length: (share: number) => number | string;
  down: (rem: number) => number | string;
};

/** `top` in rem. */
type Props = { segments: readonly LinkedSegment[]; top: number; ruler: Ruler };

function Box({ segment, top, ruler }: { segment: LinkedSegment; top: number; ruler: Ruler }) {
  const { kind, from, to, isOpen } = segment;
  const apart = kind !== "code";
  return (
    <rect
      x={ruler.at(from)}
      y={ruler.down(top)}
      width={ruler.length(to - from)}
      height={ruler.down(ROW.barHeight)}
      fill={patterns[kind]}
      strokeWidth={isOpen ? 3 : apart ? 1.25 : 1}
      strokeDasharray={kind === "not-annotated" && !isOpen ? "4 3" : undefined}
      className={`${apart ? "" : tone(segment.value).fill} ${isOpen ? "stroke-ink" : apart ? "stroke-soft" : "stroke-paper"} group-hover:stroke-2 group-hover:stroke-ink group-focus-visible:stroke-[3] group-focus-visible:stroke-accent`}
    />
  );
}

/** Below the bar's colour, which stays what it is; in rem. */
const STRIP = 0.3;

/** Says that analysts agree too little on what the segment stands for. */
function Doubt({
  segment: { from, to },
  top,
  ruler,
}: {
  segment: Segment;
  top: number;
  ruler: Ruler;
}) {
  return (
    <rect
      x={ruler.at(from)}
      y={ruler.down(top + ROW.barHeight - STRIP)}
      width={ruler.length(to - from)}
      height={ruler.down(STRIP)}
      fill={doubtFill}
      className="pointer-events-none stroke-ink"
      strokeWidth="0.5"
    />
  );
}

function Count({ segment, top, ruler }: { segment: Segment; top: number; ruler: Ruler }) {
  const { kind, value, count, from, to } = segment;
  const isPlate = kind === "contested" || kind === "hidden";
  const at = { x: ruler.at((from + to) / 2), y: ruler.down(top + ROW.barHeight / 2) };
  const ink = kind === "code" ? tone(value).ink : "fill-ink";
  return (
    <>
      {isPlate && <circle cx={at.x} cy={at.y} r={ruler.down(0.625)} className="fill-surface" />}
      <text
        {...at}
        dy="0.35em"
        textAnchor="middle"
        className={`pointer-events-none font-semibold text-[0.88rem] ${ink}`}
      >
        {count}
      </text>
    </>
  );
}

/** The segments of one outlet, each a link to the quotes behind it. */
export function SegmentRow({ segments, top, ruler }: Props) {
  return segments.map((segment) => (
    <Link
      key={segment.mark}
      href={segment.href}
      scroll={false}
      prefetch={false}
      aria-label={segment.label}
      aria-current={segment.isOpen ? "true" : undefined}
      data-mark={segment.mark}
      className="group outline-offset-1"
    >
      <Box {...{ segment, top, ruler }} />
      {segment.isDoubtful && <Doubt {...{ segment, top, ruler }} />}
      {segment.to - segment.from >= NUMBER_NEEDS && <Count {...{ segment, top, ruler }} />}
    </Link>
  ));
}
