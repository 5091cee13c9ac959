import { getTranslations } from "next-intl/server";
import type { Part } from "../ui/part";
import { PartNav } from "../ui/part-nav";

type Props = {
  caption: string;
  part: Part;
  count: number;
  /** The address of another page of the table. */
  hrefOf: (page: number) => string;
};

/** Which rows of a long table are shown, where the others are, and that files have them all. */
export async function TablePages({ caption, part, count, hrefOf }: Props) {
  const words = await getTranslations("figures.pages");
  const rows = words("rows", { from: part.from + 1, to: part.to, count });
  return (
    <div className="mb-2">
      <PartNav
        {...{ part, hrefOf }}
        words={{
          label: words("label", { table: caption }),
          shown: `${rows} ${words("files")}`,
          previous: words("previous"),
          next: words("next"),
        }}
      />
    </div>
  );
}
