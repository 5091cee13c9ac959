import Link from "next/link";
import { doubtFewFill, doubtFill } from "./hatch";

export type MeanMark = {
  mark: string;
  /** −1 to 1: the value as a part of the scale's end. */
  place: number;
  /** Ends of the interval, likewise; null when there is none. */
  interval: { low: number; high: number } | null;
  href: string;
  label: string;
  isOpen: boolean;
  /** Analysts agree too little on the variable; the dot is hatched, in a dashed outline without interval. */
  isDoubtful: boolean;
};

const MIDDLE = 12;
const across = (place: number) => `${((place + 1) / 2) * 100}%`;

/** The mean on its own line below the bar: a dot with its interval, hollow when it has none. */
export function MeanLine({ mean }: { mean: MeanMark | null }) {
  return (
    <svg role="presentation" width="100%" height="24" className="block overflow-visible">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-rule" />
      {["0", "50%", "100%"].map((x) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={MIDDLE - 4}
          y2={MIDDLE + 4}
          className="stroke-strong-rule"
        />
      ))}
      {mean && <MeanDot {...mean} />}
    </svg>
  );
}

function MeanDot({ mark, place, interval, href, label, isOpen, isDoubtful }: MeanMark) {
  const ends = interval && [across(interval.low), across(interval.high)];
  const full = interval ? "fill-ink" : "fill-paper";
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={label}
      aria-current={isOpen ? "true" : undefined}
      data-mark={mark}
      className="group"
    >
      {ends && (
        <g className="stroke-ink">
          <line x1={ends[0]} x2={ends[1]} y1={MIDDLE} y2={MIDDLE} strokeWidth="2.5" />
          {ends.map((x) => (
            <line key={x} x1={x} x2={x} y1={MIDDLE - 5} y2={MIDDLE + 5} strokeWidth="2" />
          ))}
        </g>
      )}
      <circle cx={across(place)} cy={MIDDLE} r="12" fill="transparent" />
      <circle
        cx={across(place)}
        cy={MIDDLE}
        r={isOpen ? 8 : 6}
        strokeWidth="2.5"
        strokeDasharray={!interval && isDoubtful ? "3 2" : undefined}
        fill={isDoubtful ? (interval ? doubtFill : doubtFewFill) : undefined}
        className={`stroke-ink ${isDoubtful ? "" : full} group-hover:stroke-accent group-focus-visible:stroke-[5] group-focus-visible:stroke-accent`}
      />
      {isOpen && (
        <circle
          cx={across(place)}
          cy={MIDDLE}
          r="11"
          fill="none"
          strokeWidth="1.5"
          className="stroke-ink"
        />
      )}
    </Link>
  );
}

/** A sample of the mark, for the legend. */
export function MeanSample({ hollow, doubtful }: { hollow: boolean; doubtful?: boolean }) {
  const full = hollow ? "fill-paper" : "fill-ink";
  return (
    <svg aria-hidden="true" width="28" height="16" className="shrink-0 stroke-ink">
      {!hollow && <path d="M2 8H26M2 4V12M26 4V12" strokeWidth="2" />}
      <circle
        cx="14"
        cy="8"
        r="5"
        strokeWidth="2.5"
        strokeDasharray={doubtful ? "3 2" : undefined}
        fill={doubtful ? doubtFewFill : undefined}
        className={doubtful ? undefined : full}
      />
    </svg>
  );
}
