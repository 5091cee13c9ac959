import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { OutletSign } from "../charts/outlet-sign";
import { Badge } from "../ui/badge";

type Props = { name: string; n: number; position: number; few: boolean };

/** The quotes that stand behind an outlet's mark, and whether they are few. */
async function Quotes({ n, few }: Pick<Props, "n" | "few">) {
  const words = await getTranslations("comparison");
  return (
    <>
      {words("n", { n })}{" "}
      {few && n > 0 && (
        // The narrowest screens have their room for the name; the hollow mark says the same.
        <span className="max-[22.5rem]:hidden">
          <Badge hint={words("fewHint")}>{words("few")}</Badge>
        </span>
      )}
    </>
  );
}

/** An outlet beside its mark: sign, name and a way to its profile, and its quotes. */
export function OutletLabel({ name, position, href, ...quotes }: Props & { href: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <OutletSign position={position} />
      <Link
        href={href}
        prefetch={false}
        className="truncate font-semibold underline decoration-transparent max-[22.5rem]:text-sm underline-offset-4 hover:decoration-current"
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
      <OutletSign position={position} className="mb-1 size-3.5" />
      <bdi className="font-semibold">{name}</bdi>
      <span className="block whitespace-nowrap text-soft text-sm tabular-nums">
        <Quotes {...quotes} />
      </span>
    </span>
  );
}
