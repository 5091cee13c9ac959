import Link from "next/link";
import { OutletSign } from "../charts/outlet-sign";

type Props = { name: string; position: number; href?: string };

/** An outlet with the colour that it has on every screen of the study. */
export function OutletName({ name, position, href }: Props) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <OutletSign position={position} className="size-3" />
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
