import { getTranslations } from "next-intl/server";
import { ReadyLink } from "../ui/ready-link";
import type { TablePart } from "./table-part";

type Props = {
  caption: string;
  part: TablePart;
  count: number;
  /** The address of another page of the table. */
  hrefOf: (page: number) => string;
};

const look =
  "inline-flex min-h-6 items-center text-accent underline underline-offset-2 print:hidden";

/** Which rows of a long table are shown, where the others are, and that files have them all. */
export async function TablePages({ caption, part, count, hrefOf }: Props) {
  const words = await getTranslations("figures");
  const { page, pages, from, to } = part;
  return (
    <nav
      aria-label={words("pages.label", { table: caption })}
      className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm"
    >
      <p className="text-soft">
        {words("pages.rows", { from: from + 1, to, count })} {words("pages.files")}
      </p>
      {page > 1 && (
        <ReadyLink href={hrefOf(page - 1)} scroll={false} rel="prev" className={look}>
          {words("pages.previous")}
        </ReadyLink>
      )}
      {page < pages && (
        <ReadyLink href={hrefOf(page + 1)} scroll={false} rel="next" className={look}>
          {words("pages.next")}
        </ReadyLink>
      )}
    </nav>
  );
}
