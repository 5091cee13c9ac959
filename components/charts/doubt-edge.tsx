import { doubtFill } from "./hatch";

/** The left edge of a cell, hatched: analysts agree too little on what it stands for. */
export function DoubtEdge() {
  return (
    <svg aria-hidden="true" className="absolute inset-y-0 left-0 h-full w-1.5">
      <rect width="100%" height="100%" fill={doubtFill} />
    </svg>
  );
}
