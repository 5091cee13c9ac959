import { FEW_QUOTES } from "@/lib/comparison/figure";
import type { RankRange, ScenarioStandings } from "@/lib/comparison/robustness";
import { apartCells, apartColumns } from "./apart-cells";
import { lazyTable } from "./lazy-table";
import { quotesMark, rankLabel } from "./robustness-figure";
import {
  type Measure,
  type RobustnessOf,
  type RobustOutlet,
  scenarioText,
} from "./robustness-variables";
import type { Cell, Table, TableColumn } from "./sheet";
import {
  booleanCell,
  column,
  countCell,
  estimateColumn,
  keyColumn,
  numberCell,
  openingCell,
  textCell,
} from "./table-cells";

const MEASURES: Measure[] = ["mean", "distance"];

/** A measure's columns of the summary: its quotes, its value and how its place moves. */
function rangeColumns({ context: { words } }: RobustnessOf, measure: Measure): TableColumn[] {
  const quotes = measure === "mean" ? "n" : "carrying";
  const head = (key: string, text: string) => column(key, text, "number");
  const estimate = (key: string, text: string) => estimateColumn(key, text, quotes);
  return [
    head(quotes, words(`robustness.heads.${quotes}`)),
    estimate(measure, words(`robustness.heads.${measure}`)),
    estimate(`${measure}_rank`, words(`robustness.heads.${measure}Rank`)),
    estimate(`${measure}_rank_lowest`, words("robustness.heads.meanLowest")),
    estimate(`${measure}_rank_highest`, words("robustness.heads.meanHighest")),
    head(`${measure}_changed`, words("robustness.heads.meanChanged")),
    head(`${measure}_missing`, words("robustness.heads.meanMissing")),
    head(`${measure}_tried`, words("robustness.heads.meanTried")),
  ];
}

function rangeCells(of: RobustnessOf, at: { outlet: RobustOutlet; measure: Measure }): Cell[] {
  const { context } = of;
  const { outlet, measure } = at;
  const { base } = outlet;
  const isMean = measure === "mean";
  const range: RankRange | null = outlet[measure];
  const rank = (value: number | null) => numberCell(context, value, of.text.rank);
  const count = (value: number | undefined) =>
    value === undefined ? rank(null) : countCell(context, value);
  return [
    openingCell(context, isMean ? base.n : base.carrying, () => ({
      mark: quotesMark(of, at),
      label: rankLabel(of, at),
    })),
    isMean
      ? numberCell(context, base.mean, of.text.mean)
      : numberCell(context, base.distance, of.text.distance),
    rank(range?.rank ?? null),
    rank(range?.lowest ?? null),
    rank(range?.highest ?? null),
    count(range?.changed),
    count(range?.missing),
    count(range?.tried),
  ];
}

/** A row an outlet: its places by the resolved values and in all other ways. */
function summary(of: RobustnessOf): Table {
  const { context } = of;
  const { words } = context;
  return lazyTable({
    key: "places",
    caption: words("robustness.summary"),
    columns: [
      column("outlet_name", words("outlet")),
      ...MEASURES.flatMap((measure) => rangeColumns(of, measure)),
      ...apartColumns(context, of.apart.mean),
      ...apartColumns(context, { ...of.apart.distance, prefix: "frame_" }),
      column("few_quotes", words("scale.heads.few")),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      of.outlets.map((outlet) => [
        textCell(outlet.name),
        ...MEASURES.flatMap((measure) => rangeCells(of, { outlet, measure })),
        ...MEASURES.flatMap((measure) =>
          apartCells(context, { ...of.apart[measure], outlet: outlet.index }),
        ),
        booleanCell(context, Math.min(outlet.base.n, outlet.base.carrying) < FEW_QUOTES),
        textCell(outlet.slug),
      ]),
  });
}

function leftOut({ scenario }: ScenarioStandings): string | number | null {
  if (scenario.kind === "without-analyst") return scenario.analyst;
  if (scenario.kind === "without-code") return scenario.code;
  return scenario.kind === "without-item" ? scenario.item : null;
}

type InWay = {
  outlet: RobustOutlet;
  measure: Measure;
  standings: ScenarioStandings;
  count: number;
};

/** The quotes that an outlet is ranked by in one way of counting. */
function wayOpens(of: RobustnessOf, { outlet, measure, standings, count }: InWay) {
  const { scenario } = standings;
  const at = { outlet, measure };
  if (scenario.kind === "resolved") return { mark: quotesMark(of, at), label: rankLabel(of, at) };
  const told = { outlet: outlet.name, scenario: scenarioText(of, standings), count };
  const unit = scenario.kind === "annotations" ? "annotations" : "quotes";
  return {
    mark: quotesMark(of, { ...at, way: scenario }),
    label: of.context.words(`robustness.wayLabel.${unit}`, told),
  };
}

function scenarioRow(of: RobustnessOf, standings: ScenarioStandings, outlet: RobustOutlet): Cell[] {
  const { context } = of;
  const { words } = context;
  const { n, mean, meanRank, carrying, distance, distanceRank } = standings.outlets[outlet.index]!;
  // A frame left out touches no sentiment.
  const isUntouched = standings.scenario.kind === "without-code";
  const untouched: Cell = { value: null, text: words("robustness.untouched") };
  const rank = (value: number | null) => numberCell(context, value, of.text.rank);
  const without = leftOut(standings);
  const counted = (measure: Measure, count: number) =>
    openingCell(context, count, () => wayOpens(of, { outlet, measure, standings, count }));
  return [
    textCell(scenarioText(of, standings)),
    textCell(outlet.name),
    isUntouched ? untouched : counted("mean", n),
    isUntouched ? untouched : numberCell(context, mean, of.text.mean),
    isUntouched ? untouched : rank(meanRank),
    isUntouched ? untouched : countCell(context, standings.ranked.mean),
    counted("distance", carrying),
    numberCell(context, distance, of.text.distance),
    rank(distanceRank),
    countCell(context, standings.ranked.distance),
    textCell(standings.scenario.kind),
    { value: without, text: without === null ? "" : String(without) },
    textCell(outlet.slug),
  ];
}

/** A row for every way of counting and every outlet. */
function everyWay(of: RobustnessOf): Table {
  const { words } = of.context;
  const number = (key: string, text: string) => column(key, text, "number");
  return lazyTable({
    key: "ways",
    caption: words("robustness.every"),
    columns: [
      column("scenario_name", words("robustness.heads.scenario")),
      column("outlet_name", words("outlet")),
      number("n", words("robustness.heads.n")),
      estimateColumn("mean", words("robustness.heads.mean"), "n"),
      estimateColumn("mean_rank", words("robustness.heads.meanRank"), "n"),
      number("ranked_by_mean", words("robustness.heads.rankedMean")),
      number("carrying", words("robustness.heads.carrying")),
      estimateColumn("distance", words("robustness.heads.distance"), "carrying"),
      estimateColumn("distance_rank", words("robustness.heads.distanceRank"), "carrying"),
      number("ranked_by_distance", words("robustness.heads.rankedDistance")),
      column("scenario", words("robustness.heads.kind")),
      column("left_out", words("robustness.heads.leftOut")),
      keyColumn("outlet", words("scale.heads.outletKey")),
    ],
    rows: () =>
      [of.base, ...of.others].flatMap((standings) =>
        of.outlets.map((outlet) => scenarioRow(of, standings, outlet)),
      ),
  });
}

export function robustnessTables(of: RobustnessOf): Table[] {
  return [summary(of), everyWay(of)];
}
