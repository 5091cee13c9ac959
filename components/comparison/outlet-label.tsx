import { getTranslations } from "next-intl/server";
import { outletColour } from "../charts/tone";
import { Badge } from "../ui/badge";

type Props = {
  name: string;
  n: number;
  position: number;
  few: boolean;
  /** As the head of a column: the name may take two lines, what belongs to it stands below. */
  stacked?: boolean;
};

/** An outlet beside its mark: colour, name and the quotes that stand behind it. */
export async function OutletLabel({ name, n, position, few, stacked = false }: Props) {
  const words = await getTranslations("comparison");
  const colour = outletColour(position);
  return (
    <span className={stacked ? "block min-w-0" : "flex min-w-0 items-center gap-2"}>
      <span
        aria-hidden="true"
        className={`shrink-0 ${stacked ? "mb-1.5 block h-1 w-10" : "size-3 rounded-full"} ${colour}`}
      />
      <span className={`font-semibold ${stacked ? "" : "truncate"}`}>{name}</span>
      <span
        className={`whitespace-nowrap text-soft text-sm tabular-nums ${stacked ? "block" : ""}`}
      >
        {words("n", { n })} {few && n > 0 && <Badge hint={words("fewHint")}>{words("few")}</Badge>}
      </span>
    </span>
  );
}
