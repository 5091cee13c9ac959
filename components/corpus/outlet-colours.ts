// Written out, so that the stylesheet gets them all.
const dots = [
  "bg-outlet-0",
  "bg-outlet-1",
  "bg-outlet-2",
  "bg-outlet-3",
  "bg-outlet-4",
  "bg-outlet-5",
  "bg-outlet-6",
  "bg-outlet-7",
];

const borders = [
  "border-outlet-0",
  "border-outlet-1",
  "border-outlet-2",
  "border-outlet-3",
  "border-outlet-4",
  "border-outlet-5",
  "border-outlet-6",
  "border-outlet-7",
];

/** An outlet's colour in its study, as a fill and as a border; there are eight of them in turn. */
export function outletColour(position: number): { dot: string; border: string } {
  return {
    dot: dots[position % dots.length] ?? "",
    border: borders[position % borders.length] ?? "",
  };
}
