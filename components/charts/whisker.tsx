type Props = { share: number; low: number; high: number; hollow: boolean };

const MIDDLE = 7;
const at = (share: number) => `${share * 100}%`;

/** A share with its interval on a line from 0 to 1; hollow where few quotes stand behind it. */
export function Whisker({ share, low, high, hollow }: Props) {
  return (
    <svg aria-hidden="true" width="100%" height="14" className="block overflow-visible">
      <line x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} strokeWidth="1" className="stroke-ink/20" />
      {["0", "100%"].map((x) => (
        <line key={x} x1={x} x2={x} y1={MIDDLE - 3} y2={MIDDLE + 3} className="stroke-ink/30" />
      ))}
      <line
        x1={at(low)}
        x2={at(high)}
        y1={MIDDLE}
        y2={MIDDLE}
        strokeWidth="2"
        className="stroke-ink"
      />
      {hollow ? (
        <circle
          cx={at(share)}
          cy={MIDDLE}
          r="4"
          strokeWidth="2"
          className="fill-surface stroke-ink"
        />
      ) : (
        <circle cx={at(share)} cy={MIDDLE} r="4.5" className="fill-ink" />
      )}
    </svg>
  );
}
