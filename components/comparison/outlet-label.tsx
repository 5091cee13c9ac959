import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { outletColour } from "../corpus/outlet-colours";
import { Badge } from "../ui/badge";

type Props = { name: string; n: number; position: number; few: boolean };

/** The quotes that stand behind an outlet's mark, and whether they are few. */
async function Quotes({ n, few }: Pick<Props, "n" | "few">) {
  const words = await getTranslations("comparison");
  return (
    <>
      {words("n", { n })} {few && n > 0 && <Badge hint={words("fewHint")}>{words("few")}</Badge>}
    </>
  );
}

/** An outlet beside its mark: colour, name and a way to its profile, and its quotes. */
export function OutletLabel({ name, position, href, ...quotes }: Props & { href: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span
        aria-hidden="true"
        className={`size-3 shrink-0 rounded-full ${outletColour(position).dot}`}
      />
      <Link
        href={href}
        prefetch={false}
        className="truncate font-semibold underline decoration-transparent underline-offset-4 hover:decoration-current"
      >
        <bdi>{name}</bdi>
      </Link>
      <span className="whitespace-nowrap text-soft text-sm tabular-nums">
        <Quotes {...quotes} />
      </span>
    </span>
  );
}

/** The same as the head of a column; it may take several lines. */
export function OutletHead({ name, position, ...quotes }: Props) {
  return (
    <span className="min-w-0">
      <span className={`mb-1.5 block h-1 w-10 ${outletColour(position).dot}`} />
      <bdi className="font-semibold">{name}</bdi>
      <span className="block whitespace-nowrap text-soft text-sm tabular-nums">
        <Quotes {...quotes} />
      </span>
    </span>
  );
}
