import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Chart, TABS } from "@/lib/comparison/search";
import { ChartStage } from "../figures/chart-stage";
import { MarkOpening } from "../figures/mark-opening";
import { ReadyLink } from "../ui/ready-link";
import { type View, viewHref } from "./view";

type Props = {
  view: View;
  chart: Chart;
  title: string;
  /** What the figure shows, in one sentence of words. */
  sentence: string;
  about: string;
  /** What has to be known before it is believed. */
  notes: readonly string[];
  /** Settings of this chart. */
  options?: ReactNode;
  /** Ways to carry it away. */
  tools: ReactNode;
  /** The quotes behind the open mark, if it is one of this figure. */
  panel: ReactNode;
  /** Whether the drawing is one that takes all the room there is. */
  isBroad?: boolean;
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
        <ReadyLink
          key={tab}
          href={viewHref(view, { chart, tab })}
          scroll={false}
          aria-current={tab === shown ? "true" : undefined}
          className="flex min-h-9 items-center px-4 -outline-offset-2 aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-paper hover:bg-sunken aria-[current=true]:hover:bg-ink"
        >
          {words(`tabs.${tab}`)}
        </ReadyLink>
      ))}
    </nav>
  );
}

/** Longer explanations are folded, so that the chart is near what it says; on paper they stand below it. */
const isLong = (text: string) => text.length > 220;

function About({ text, summary }: { text: string; summary: string }) {
  const paragraph = <p className="mt-2 max-w-3xl text-soft text-sm">{text}</p>;
  if (!isLong(text)) return <div className="mb-6">{paragraph}</div>;
  return (
    <details className="mt-2 mb-6 print:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer items-center rounded font-semibold text-accent text-sm">
        {summary}
      </summary>
      {paragraph}
    </details>
  );
}

/** A figure: what it says in a sentence, the drawing or the table with the same numbers, the quotes. */
export async function FigureSection({ view, chart, title, sentence, about, ...parts }: Props) {
  const words = await getTranslations("figures");
  const { panel, drawing, table, notes, options, tools, isBroad = false } = parts;
  const isTable = shownTab(view, chart) === "table";
  const id = `figure-${chart}`;
  return (
    <section
      aria-labelledby={id}
      className="mt-10 border-ink border-t-2 pt-4 print:mt-5 print:pt-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={id} className="text-2xl sm:text-3xl print:text-xl">
          {title}
        </h2>
        <FigureTabs view={view} chart={chart} title={title} />
      </div>
      <p className="mt-3 max-w-4xl font-serif text-lg leading-snug sm:text-xl print:mt-1 print:text-base">
        {sentence}
      </p>
      <About text={about} summary={words("howToRead")} />
      {options}
      <div
        data-figure={chart}
        className={`grid grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-6 print:mt-3 print:block vast:-mr-[21.5rem] vast:grid-cols-[minmax(0,1fr)_20rem] ${panel ? "lg:grid-cols-[minmax(0,1fr)_minmax(0,min(20rem,35%))]" : ""}`}
      >
        <div className={`min-w-0 ${(isTable || isBroad) && !panel ? "vast:col-span-2" : ""}`}>
          {isTable ? (
            <MarkOpening loading={words("stage.loading")}>{table}</MarkOpening>
          ) : (
            <ChartStage hint={words("stage.hint")} loading={words("stage.loading")}>
              {drawing}
            </ChartStage>
          )}
        </div>
        <div className="min-w-0">
          {isLong(about) && <p className="mt-2 hidden text-soft text-xs print:block">{about}</p>}
          {notes.length > 0 && (
            <ul className="mt-4 mb-5 grid max-w-3xl gap-1 text-soft text-sm print:mt-2 print:mb-0 print:max-w-none print:gap-0 print:text-xs">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {tools}
        </div>
        {panel}
      </div>
    </section>
  );
}
