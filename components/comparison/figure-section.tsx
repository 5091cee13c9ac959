import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Chart, TABS } from "@/lib/comparison/search";
import { type View, viewHref } from "./view";

type Props = {
  view: View;
  chart: Chart;
  title: string;
  /** What the figure shows, in one sentence of words. */
  sentence: string;
  about: string;
  /** The quotes behind the open mark, if it is one of this figure. */
  panel: ReactNode;
  drawing: ReactNode;
  table: ReactNode;
};

/** Whether the figure shows its table: `tab` belongs to one figure at a time. */
function shownTab({ search }: View, chart: Chart) {
  return search.chart === chart ? search.tab : "chart";
}

async function FigureTabs({ view, chart, title }: Pick<Props, "view" | "chart" | "title">) {
  const words = await getTranslations("comparison");
  const shown = shownTab(view, chart);
  return (
    <nav
      aria-label={words("tabs.label", { figure: title })}
      className="flex overflow-hidden rounded border border-strong-rule text-sm print:hidden"
    >
      {TABS.map((tab) => (
        <Link
          key={tab}
          href={viewHref(view, { chart, tab })}
          scroll={false}
          prefetch={false}
          aria-current={tab === shown ? "true" : undefined}
          className="flex min-h-9 items-center px-4 -outline-offset-2 aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-paper hover:bg-sunken aria-[current=true]:hover:bg-ink"
        >
          {words(`tabs.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}

/** A figure: what it says in a sentence, the drawing or the table with the same numbers, the quotes. */
export function FigureSection({ view, chart, title, sentence, about, ...parts }: Props) {
  const { panel, drawing, table } = parts;
  const id = `figure-${chart}`;
  return (
    <section aria-labelledby={id} className="mt-10 border-ink border-t-2 pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-2xl sm:text-3xl">
          {title}
        </h2>
        <FigureTabs view={view} chart={chart} title={title} />
      </div>
      <p className="mt-3 max-w-4xl font-serif text-lg leading-snug sm:text-xl">{sentence}</p>
      <p className="mt-2 mb-6 max-w-3xl text-soft text-sm">{about}</p>
      <div className={panel ? "gap-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]" : ""}>
        <div className="min-w-0">{shownTab(view, chart) === "table" ? table : drawing}</div>
        {panel}
      </div>
    </section>
  );
}
