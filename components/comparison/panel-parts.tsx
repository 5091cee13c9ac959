import { getTranslations } from "next-intl/server";
import type { Part } from "../ui/part";
import { PartNav } from "../ui/part-nav";

/** More quotes than these are not read at once beside a chart. */
export const QUOTES_AT_ONCE = 50;

type Props = { part: Part; count: number; hrefOf: (page: number) => string };

/** Which of many quotes behind a mark are shown, and the way to the others; nothing where all are. */
export async function PanelParts({ part, count, hrefOf }: Props) {
  const words = await getTranslations("comparison.panel");
  if (part.pages === 1) return null;
  return (
    <div className="mt-2 print:hidden">
      <PartNav
        {...{ part, hrefOf }}
        words={{
          label: words("parts"),
          shown: words("part", { from: part.from + 1, to: part.to, count }),
          previous: words("previous"),
          next: words("next"),
        }}
      />
    </div>
  );
}
