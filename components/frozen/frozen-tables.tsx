import { getTranslations } from "next-intl/server";
import type { FrozenContent } from "@/lib/frozen/schema";
import { Section } from "../corpus/section";
import { MarkOpening } from "../figures/mark-opening";
import { SheetTable } from "../figures/sheet-table";

type Props = {
  tables: FrozenContent["sheet"]["tables"];
  open: string | null;
  hrefOf: (mark: string) => string;
  page: number;
  pageHref: (page: number) => string;
};

/** Every table of a frozen figure, as it was. */
export async function FrozenTables({ tables, page, pageHref, ...links }: Props) {
  const [words, figures] = await Promise.all([
    getTranslations("frozen"),
    getTranslations("figures"),
  ]);
  return (
    <Section title={words("tables")}>
      <MarkOpening loading={figures("stage.loading")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          {tables.map((table) => (
            <div key={table.key}>
              <h3 className="mb-2 text-lg">{table.caption}</h3>
              <SheetTable
                table={table}
                links={{ ...links, page, pageHref, sortBy: null, sorted: null }}
              />
            </div>
          ))}
        </div>
      </MarkOpening>
    </Section>
  );
}
