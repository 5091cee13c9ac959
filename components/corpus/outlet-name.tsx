import Link from "next/link";

// Written out, so that the stylesheet gets them all.
const colours = [
  "bg-outlet-0",
  "bg-outlet-1",
  "bg-outlet-2",
  "bg-outlet-3",
  "bg-outlet-4",
  "bg-outlet-5",
  "bg-outlet-6",
  "bg-outlet-7",
];

type Props = { name: string; position: number; href?: string };

/** An outlet with the colour that it has on every screen of the study. */
export function OutletName({ name, position, href }: Props) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span
        aria-hidden
        className={`size-2.5 shrink-0 rounded-full ${colours[position % colours.length]}`}
      />
      {href ? (
        <Link href={href} className="underline-offset-2 hover:underline">
          {name}
        </Link>
      ) : (
        name
      )}
    </span>
  );
}
