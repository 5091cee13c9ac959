import { doubtFill } from "./hatch";

/** A sample of the hatch that says: analysts agree too little on this. */
export function DoubtSample({ title }: { title?: string }) {
  return (
    <svg
      role={title ? "img" : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : "true"}
      width="14"
      height="14"
      className="mr-0.5 inline-block shrink-0"
    >
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="13"
        fill={doubtFill}
        className="stroke-ink"
        strokeWidth="0.75"
      />
    </svg>
  );
}
