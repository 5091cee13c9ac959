import { FEW_QUOTES } from "@/lib/comparison/figure";
import type { CodeShare } from "@/lib/comparison/frame-shares";
import { markText } from "@/lib/comparison/mark";
import { type CodesFigure, cellSamples } from "../charts/drawing/codes-drawing";
import { type LegendItem, meaning, swatch } from "../charts/drawing/legend-rows";
import { outletLook } from "../charts/drawing/marker";
import type { CellState, ShareCell } from "../charts/drawing/share-cell";
import { drawnShare } from "./codes-drawn-share";
import { othersRow } from "./codes-others";
import {
  type CodesOf,
  type CodesOutlet,
  type CodesRow,
  drawnRows,
  isManyOutlets,
} from "./codes-variable";

type At = { outlet: CodesOutlet; row: CodesRow; share: CodeShare };
type State = "contested" | "not-annotated" | "hidden";

const fills = { contested: "contested", "not-annotated": "surface", hidden: "hidden" } as const;

/** What a cell says in full words. */
export function cellLabel(of: CodesOf, { outlet, row, share: cell }: At): string {
  const { context, variable } = of;
  const { words } = context;
  const at = { outlet: outlet.name, code: row.name };
  const { share, count, n, few } = cell;
  if (share.value === null) {
    return words(share.reason === "no-quotes" ? "codes.cellNothing" : "codes.cellNoValue", at);
  }
  const [low, high] = [of.percent(share.interval.low), of.percent(share.interval.high)];
  const told = { ...at, n, high, few: few ? "yes" : "no" };
  if (count === 0) return words("codes.cellAbsent", told);
  const doubtful = context.isDoubtful(variable.key, row.code) ? "yes" : "no";
  return words("codes.cell", { ...told, low, count, share: of.percent(share.value), doubtful });
}

/** Of several codes only contested ones differ from code to code; the rest is of the whole quote. */
function cellStates(of: CodesOf, { outlet, row, share }: At): CellState[] {
  const { context, variable } = of;
  if (variable.select === "one" || share.contested === 0) return [];
  const { words } = context;
  const count = share.contested;
  const state = words("scale.state.contested");
  return [
    {
      fill: "contested",
      long: words("codes.contested", { count }),
      short: words("codes.count", { count }),
      mark: markText({
        variable: variable.key,
        code: row.code,
        outlet: outlet.slug,
        state: "contested",
      }),
      label: words("codes.cellState", { outlet: outlet.name, code: row.name, state, count }),
    },
  ];
}

function cell(of: CodesOf, at: At): ShareCell {
  const { context, variable } = of;
  const { outlet, row, share } = at;
  const states = cellStates(of, at);
  const label = cellLabel(of, at);
  const doubtful = context.isDoubtful(variable.key, row.code);
  const drawn = drawnShare(of, share, { doubtful });
  if (share.share.value === null) {
    return { ...drawn, absent: states.length > 0 ? [] : drawn.absent, mark: null, label, states };
  }
  const named = { variable: variable.key, code: row.code, outlet: outlet.slug };
  const mark = markText({ ...named, state: share.count === 0 ? "absent" : "present" });
  return { ...drawn, mark, label, states };
}

/** Quotes of an outlet that have no value for the variable, whichever code is asked about. */
export function withoutValue({ variable }: CodesOf, { codes }: CodesOutlet): Record<State, number> {
  const [first] = codes;
  const contested = variable.select === "one" ? (first?.contested ?? 0) : 0;
  return { contested, "not-annotated": first?.notAnnotated ?? 0, hidden: first?.hidden ?? 0 };
}

function withoutCell(of: CodesOf, outlet: CodesOutlet): ShareCell {
  const { words } = of.context;
  const counts = withoutValue(of, outlet);
  const states = (["contested", "not-annotated", "hidden"] as const).flatMap((state) => {
    const count = counts[state];
    if (count === 0) return [];
    return [
      {
        fill: fills[state],
        long: words(`codes.${state}`, { count }),
        short: words("codes.count", { count }),
        mark: markText({ variable: of.variable.key, code: null, outlet: outlet.slug, state }),
        label: words("codes.rowState", {
          outlet: outlet.name,
          state: words(`scale.state.${state}`),
          count,
        }),
      },
    ];
  });
  if (states.length > 0) return { share: null, absent: [], mark: null, label: "", states };
  const label = words("codes.allValued", { outlet: outlet.name });
  return { share: null, absent: [words("codes.noneWithout")], mark: null, label, states };
}

/** A grid has no room for intervals, and tells few quotes by dashes. */
function legend(of: CodesOf): LegendItem[] {
  const { context, outlets, variable } = of;
  const isGrid = isManyOutlets(of);
  const { words } = context;
  const shares = outlets.flatMap(({ codes }) => codes);
  const has = (holds: (share: CodeShare) => boolean) => shares.some(holds);
  const isHatched = drawnRows(of).some(({ code }) => context.isDoubtful(variable.key, code));
  const items: [boolean, LegendItem][] = [
    [true, meaning(cellSamples.shade, words("codes.legendShare"))],
    [
      has(({ few }) => !few) && !isGrid,
      meaning(cellSamples.interval, words("codes.legendInterval")),
    ],
    [
      has(({ few, count }) => few && count > 0),
      isGrid
        ? meaning(cellSamples.fewCell, words("legendFewCell"))
        : meaning(cellSamples.few, words("codes.legendFew")),
    ],
    [isGrid, meaning(cellSamples.none, words("codes.legendAbsent"))],
    [isHatched, meaning(cellSamples.doubt, words("codes.legendDoubt"))],
    [has((of) => of.contested > 0), meaning(swatch("contested"), words("codes.legendContested"))],
    [
      has((of) => of.notAnnotated > 0),
      meaning(swatch("surface", { dash: "3 2" }), words("codes.legendNotAnnotated")),
    ],
    [has((of) => of.hidden > 0), meaning(swatch("hidden"), words("codes.legendHidden"))],
  ];
  return items.flatMap(([isThere, item]) => (isThere ? [item] : []));
}

export function codesFigure(of: CodesOf): CodesFigure {
  const { context, outlets, variable, others } = of;
  const { words } = context;
  const drawn = drawnRows(of);
  const codes = drawn.map((row) => {
    const doubtful = context.isDoubtful(variable.key, row.code);
    const cells = outlets.map((outlet, at) => cell(of, { outlet, row, share: row.shares[at]! }));
    return { name: row.name, under: null, doubtful, cells };
  });
  const without = outlets.map((outlet) => withoutCell(of, outlet));
  const last = { name: words("codes.without"), under: null, doubtful: false, cells: without };
  const hasWithout = without.some(({ states }) => states.length > 0);
  return {
    outlets: outlets.map(({ name, position, quotes: n }) => {
      const few = n > 0 && n < FEW_QUOTES ? words("few") : null;
      return { name, ...outletLook(position), n: words("n", { n }), few };
    }),
    rows: [...codes, ...(others ? [othersRow(of, others)] : []), ...(hasWithout ? [last] : [])],
    legend: legend(of),
    more: [
      ...(isManyOutlets(of) ? [words("inTable")] : []),
      ...(others ? [words("codes.more")] : []),
    ],
  };
}
