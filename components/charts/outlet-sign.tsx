import { outletSign } from "./drawing/kit";
import { outletLook } from "./drawing/marker";

// Written out, so that the stylesheet gets them all.
const fills = [
  "fill-outlet-0",
  "fill-outlet-1",
  "fill-outlet-2",
  "fill-outlet-3",
  "fill-outlet-4",
  "fill-outlet-5",
  "fill-outlet-6",
  "fill-outlet-7",
];

type Props = {
  /** The outlet's place in the study. */
  position: number;
  /** Of an outlet that is not shown, only the outline. */
  isShown?: boolean;
  className?: string;
};

/** An outlet's marker in its colour, as drawings have it: beside its name, which says the same. */
export function OutletSign({ position, isShown = true, className = "size-3.5" }: Props) {
  const { paint, marker } = outletLook(position);
  const fill = fills.find((each) => each === `fill-${paint}`) ?? "";
  const look = isShown ? fill : "fill-none stroke-2 stroke-strong-rule";
  const sign = outletSign({ paint, marker }, { cx: 0, cy: 0, r: 6.5 });
  return (
    <svg
      aria-hidden="true"
      viewBox="-8 -8 16 16"
      className={`shrink-0 overflow-visible ${className} ${look}`}
    >
      {sign.kind === "path" ? <path d={sign.d} /> : <circle r={6.5} />}
    </svg>
  );
}
