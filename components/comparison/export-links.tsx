import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { Reason } from "@/lib/base/reason";
import { searchText } from "@/lib/comparison/search";
import type { Sheet } from "../figures/sheet";
import { CopyText } from "../ui/copy-text";
import { figureQuery, type View } from "./view";

const link =
  "inline-flex min-h-10 items-center rounded border border-strong-rule px-4 hover:bg-sunken";

type Props = {
  view: View;
  /** Of the figure that is shown; null where there is none. */
  sheet: Sheet | null;
  /** Why the replication bundle can't be had, or null. */
  refusal: Reason | null;
};

/** Tables of the shown figure that are in no other file of the page. */
async function ChartTables({ view, sheet }: Pick<Props, "view"> & { sheet: Sheet }) {
  const words = await getTranslations("comparison");
  const address = `/api/studies/${view.slug}/figure${figureQuery(view, sheet.chart)}`;
  return sheet.tables.map(({ key, caption }) => (
    <a key={key} href={`${address}&format=csv&table=${key}`} download className={link}>
      {words("export.tableCsv", { table: caption })}
    </a>
  ));
}

/** The address, the figures and the values behind them, under the same filters. */
export async function ExportLinks({ view, sheet, refusal }: Props) {
  const [words, errors] = await Promise.all([
    getTranslations("comparison"),
    getTranslations("errors"),
  ]);
  const { search, slug } = view;
  const isSpread = search.chart === "sentiment" || search.chart === "frames";
  const shown = { ...search, mark: null, sort: null, page: 1, tab: "chart" } as const;
  const whole = searchText(shown);
  const query = searchText({ ...shown, chart: "sentiment" });
  const api = `/api/studies/${slug}/comparison${query}`;
  const more = query ? "&" : "?";
  return (
    <section aria-labelledby="take-away" className="mt-10 border-ink border-t-2 pt-4 print:hidden">
      <h2 id="take-away" className="mb-3 text-xl">
        {words("export.title")}
      </h2>
      <div className="flex flex-wrap items-center gap-3">
        <CopyText
          words={{
            copy: words("export.copy"),
            copied: words("export.copied"),
            byHand: words("export.copyByHand"),
          }}
        />
        <a href={`${api}${more}format=csv`} download className={link}>
          {words("export.csv")}
        </a>
        <a href={`${api}${more}format=csv&table=quotes`} download className={link}>
          {words("export.quotes")}
        </a>
        {sheet && !isSpread && <ChartTables view={view} sheet={sheet} />}
        <a
          href={`/api/studies/${slug}/comparison${whole}`}
          download={`${slug}.json`}
          className={link}
        >
          {words("export.json")}
        </a>
        {!refusal && (
          <a
            href={`/api/studies/${slug}/bundle${query}`}
            download
            title={words("export.bundleHint")}
            className={link}
          >
            {words("export.bundle")}
          </a>
        )}
        <Link href={`/studies/${slug}/frozen`} className={link}>
          {words("export.frozen")}
        </Link>
      </div>
      {refusal && (
        <p className="mt-3 max-w-3xl text-soft text-sm">
          {words("export.noBundle", { reason: errors(refusal.key, refusal.values ?? {}) })}
        </p>
      )}
    </section>
  );
}
