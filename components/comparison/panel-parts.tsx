import { getTranslations } from "next-intl/server";
import type { TablePart } from "../figures/table-part";
import { ReadyLink } from "../ui/ready-link";

/** More quotes than these are not read at once beside a chart. */
export const QUOTES_AT_ONCE = 50;

type Props = { part: TablePart; count: number; hrefOf: (part: number) => string };

const look = "inline-flex min-h-6 items-center text-accent underline underline-offset-2";

/** Which of many quotes behind a mark are shown, and the way to the others; nothing where all are. */
export async function PanelParts({ part, count, hrefOf }: Props) {
  const words = await getTranslations("comparison.panel");
  const { page, pages, from, to } = part;
  if (pages === 1) return null;
  return (
    <nav
      aria-label={words("parts")}
      className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden"
    >
      <span className="text-soft">{words("part", { from: from + 1, to, count })}</span>
      {page > 1 && (
        <ReadyLink href={hrefOf(page - 1)} scroll={false} rel="prev" className={look}>
          {words("previous")}
        </ReadyLink>
      )}
      {page < pages && (
        <ReadyLink href={hrefOf(page + 1)} scroll={false} rel="next" className={look}>
          {words("next")}
        </ReadyLink>
      )}
    </nav>
  );
}
