import { RELIABLE, TENTATIVE } from "@/lib/agreement/reading";

type Props = {
  value: number;
  /** The ends of the interval; null where there is none, and then the dot is hollow. */
  low: number | null;
  high: number | null;
  /** The same in words; without it the numbers stand beside the drawing, and it is not read out. */
  label?: string;
  /** Without the zones: for a measure that the limits do not speak of. */
  isPlain?: boolean;
};

const LOWEST = -0.2;
const HEIGHT = 22;
const MIDDLE = HEIGHT / 2;

/** What the zones are filled with, from the one without a conclusion: told apart by brightness. */
export const zoneFills = {
  "no-conclusion": "fill-ink/[0.04]",
  tentative: "fill-ink/[0.12]",
  reliable: "fill-ink/25",
} as const;

/** Where a value stands, as a part of the width. */
export function scalePlace(value: number): string {
  const share = (value - LOWEST) / (1 - LOWEST);
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}

const zones = [
  { name: "no-conclusion", from: LOWEST, to: TENTATIVE },
  { name: "tentative", from: TENTATIVE, to: RELIABLE },
  { name: "reliable", from: RELIABLE, to: 1 },
] as const;

function Ground({ isPlain }: { isPlain: boolean }) {
  const shown = isPlain ? [{ name: "no-conclusion", from: LOWEST, to: 1 } as const] : zones;
  return (
    <>
      {shown.map(({ name, from, to }) => (
        <rect
          key={name}
          x={scalePlace(from)}
          y="0"
          width={`${((to - from) / (1 - LOWEST)) * 100}%`}
          height={HEIGHT}
          className={zoneFills[name]}
        />
      ))}
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} className="stroke-ink/25" />
      <line
        x1={scalePlace(0)}
        x2={scalePlace(0)}
        y1={MIDDLE - 4}
        y2={MIDDLE + 4}
        className="stroke-ink/50"
      />
      {(isPlain ? [] : [TENTATIVE, RELIABLE]).map((limit) => (
        <line
          key={limit}
          x1={scalePlace(limit)}
          x2={scalePlace(limit)}
          y1="0"
          y2={HEIGHT}
          className="stroke-ink/60"
        />
      ))}
    </>
  );
}

/** Points to what lies beyond the left end. */
function Beyond() {
  return (
    <path d={`M7 ${MIDDLE - 5}L1 ${MIDDLE}l6 5`} strokeWidth="2" className="fill-none stroke-ink" />
  );
}

function Whisker({ low, high }: { low: number; high: number }) {
  const ends = low < LOWEST ? [high] : [low, high];
  return (
    <g className="stroke-ink" strokeWidth="2">
      <line x1={scalePlace(low)} x2={scalePlace(high)} y1={MIDDLE} y2={MIDDLE} />
      {ends.map((end, at) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: both ends may stand at one value.
          key={at}
          x1={scalePlace(end)}
          x2={scalePlace(end)}
          y1={MIDDLE - 4}
          y2={MIDDLE + 4}
        />
      ))}
    </g>
  );
}

/**
 * A figure of agreement with its interval on a line from −.2 to 1, and the three zones of how it may be
 * read. What lies below −.2 is an arrow at the left end. Draws in the browser and on the server alike.
 */
export function AgreementScale({ value, low, high, label, isPlain = false }: Props) {
  const isBeyond = Math.min(value, low ?? value) < LOWEST;
  const hasInterval = low !== null && high !== null;
  return (
    <svg
      role={label ? "img" : "presentation"}
      aria-label={label}
      width="100%"
      height={HEIGHT}
      className="block min-w-28 overflow-visible"
    >
      <Ground isPlain={isPlain} />
      {hasInterval && high >= LOWEST && <Whisker low={low} high={high} />}
      {isBeyond && <Beyond />}
      {value >= LOWEST && (
        <circle
          cx={scalePlace(value)}
          cy={MIDDLE}
          r={hasInterval ? 5 : 4.5}
          strokeWidth="2"
          className={`stroke-ink ${hasInterval ? "fill-ink" : "fill-surface"}`}
        />
      )}
    </svg>
  );
}
