import { getTranslations } from "next-intl/server";
import { CHARTS, type Chart, type Search } from "@/lib/comparison/search";
import { type View, viewHref } from "../comparison/view";
import { type FigureShape, ReadyLink } from "../ui/ready-link";
import { NavRow } from "./nav-row";

/** Settings that belong to one chart and mean nothing in the next. */
const ofOneChart = { variable: null, across: null, focus: null, sort: null, mark: null } as const;

const shapes: Partial<Record<Chart, FigureShape>> = {
  map: "plane",
  timeline: "lines",
  cross: "cells",
};

/** What a chart looks like from afar; nothing of the one that is shown. */
export function shapeOf({ search }: View, chart: Chart): FigureShape | undefined {
  return chart === search.chart ? undefined : (shapes[chart] ?? "rows");
}

/** Where a chart of the same comparison is. */
export function chartHref(view: View, chart: Chart, changes: Partial<Search> = {}): string {
  return viewHref(view, { ...ofOneChart, chart, tab: "chart", ...changes });
}

/** The charts of the comparison. */
export async function FigureNav({ view, hasMore }: { view: View; hasMore: boolean }) {
  const words = await getTranslations("figures");
  const offered = CHARTS.filter((chart) => chart !== "frames" && (chart !== "variable" || hasMore));
  const { chart: shown } = view.search;
  return (
    <NavRow label={words("charts.label")} current={shown}>
      <ul className="flex w-max gap-2 p-1">
        {offered.map((chart) => {
          const isShown = chart === shown || (chart === "sentiment" && shown === "frames");
          return (
            <li key={chart}>
              <ReadyLink
                href={chartHref(view, chart)}
                shape={isShown ? undefined : shapeOf(view, chart)}
                scroll={false}
                aria-current={isShown ? "true" : undefined}
                className="inline-flex min-h-9 items-center rounded-full border border-strong-rule bg-surface px-4 text-sm hover:bg-sunken aria-[current=true]:border-ink aria-[current=true]:bg-ink aria-[current=true]:font-semibold aria-[current=true]:text-paper"
              >
                {words(`charts.${chart}`)}
              </ReadyLink>
            </li>
          );
        })}
      </ul>
    </NavRow>
  );
}
