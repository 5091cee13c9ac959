import Link from "next/link";
import { outletColour } from "./outlet-colours";

type Props = { name: string; position: number; href?: string };

/** An outlet with the colour that it has on every screen of the study. */
export function OutletName({ name, position, href }: Props) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <span
        aria-hidden
        className={`size-2.5 shrink-0 rounded-full ${outletColour(position).dot}`}
      />
      {href ? (
        <Link
          href={href}
          className="underline decoration-rule underline-offset-4 hover:decoration-current"
        >
          {name}
        </Link>
      ) : (
        name
      )}
    </span>
  );
}
