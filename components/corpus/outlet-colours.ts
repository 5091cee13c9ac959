// Written out, so that the stylesheet gets them all.
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

/** An outlet's colour in its study as a border, beside its name; there are eight of them in turn. */
export function outletBorder(position: number): string {
  return borders[position % borders.length] ?? "";
}
