import type { Columns } from "../columns/columns";
import { maskOf, type Passing } from "../columns/filter";
import { type Apart, apart } from "./apart";
import { contrast, type OutletContrast } from "./contrast";
import { type CrossTable, crossTable } from "./cross-table";
import { groundOf } from "./figure-ground";
import { type CodeShare, frameShares } from "./frame-shares";
import { isScale } from "./is-scale";
import { type OtherCodes, otherCodes } from "./other-codes";
import type { Resolved } from "./resolve";
import { resolvedOnce } from "./resolved-once";
import { type Robustness, robustness } from "./robustness";
import type { Search } from "./search";
import { type OutletSentiment, sentiment } from "./sentiment";
import { type SpinDistance, spinDistance, spinDistances } from "./spin-distance";
import { type NoMap, type SpinMap, spinMap } from "./spin-map";
import { type Timeline, timeline } from "./timeline";

type ScaleOutlet = { outlet: number; quotes: number } & OutletSentiment;
type CodesOutlet = { outlet: number; quotes: number; codes: CodeShare[] };

/**
 * What one chart shows. Outlets are named by their index in the study, and all of them are here;
 * variables and codes by their key; `apart` are the quotes that are in no number. Plain values, ready for JSON.
 */
export type Figure = { variable: string } & (
  | { kind: "scale"; chart: "sentiment" | "variable"; outlets: ScaleOutlet[] }
  | {
      kind: "codes";
      chart: "frames" | "variable";
      outlets: CodesOutlet[];
      /** What a picture of the most frequent codes counts together. */
      others: OtherCodes | null;
    }
  | { kind: "contrast"; chart: "contrast"; outlets: OutletContrast[]; apart: Apart[] }
  | {
      kind: "distance";
      chart: "distance";
      reference: number;
      ranked: SpinDistance[];
      matrix: (number | null)[][];
      apart: Apart[];
    }
  | { kind: "map"; chart: "map"; map: SpinMap | NoMap; apart: Apart[] }
  | { kind: "timeline"; chart: "timeline"; timeline: Timeline }
  | { kind: "cross"; chart: "cross"; across: string; table: CrossTable }
  | {
      kind: "robustness";
      chart: "robustness";
      reference: number;
      robustness: Robustness;
      apart: Apart[];
      /** The same for frames, which distances are computed from. */
      frameApart: Apart[];
    }
);

export type FigureKind = Figure["kind"];
export type FigureOf<Kind extends FigureKind> = Extract<Figure, { kind: Kind }>;

export type FigureAsked = {
  search: Search;
  /** Index of the outlet that distances are measured from. */
  reference: number;
  /** Whether single answers may be told to whoever asks; they are unless this is false. */
  tellsAnalysts?: boolean;
};

/**
 * Key of the variable that a chart is about: the one asked for where it fits, otherwise the one that the
 * chart is made for; null when the codebook has none for it.
 */
export function variableOf(columns: Columns, { chart, variable }: Search): string | null {
  const { variables } = columns;
  const asked = variables.find(({ key }) => key === variable);
  const others = variables.filter(({ key }) => key !== "sentiment" && key !== "frame");
  if (chart === "sentiment" || chart === "robustness") return "sentiment";
  if (chart === "timeline") return asked && isScale(asked) ? asked.key : "sentiment";
  if (chart === "frames") return "frame";
  if (chart === "variable") return (asked ?? others[0])?.key ?? null;
  return asked?.key ?? "frame";
}

function placeOf(columns: Columns, key: string): number {
  const place = columns.variables.findIndex((each) => each.key === key);
  if (place < 0) throw new RangeError(`the codebook has no variable ${key}`);
  return place;
}

function resolvedOf(columns: Columns, { key, by }: { key: string; by: number | null }): Resolved {
  return resolvedOnce(columns, { variable: placeOf(columns, key), by });
}

type Prepared = FigureAsked & {
  columns: Columns;
  variable: string;
  resolved: Resolved;
  /** Quotes that the figure rests on (figure-ground.ts). */
  passing: Passing;
};
type Part<Kind extends FigureKind> = Kind extends FigureKind
  ? Omit<FigureOf<Kind>, "chart" | "variable">
  : never;

function spread(prepared: Prepared): Part<"scale"> | Part<"codes"> {
  const { columns, search, resolved, variable, passing } = prepared;
  const of = { resolved, passing };
  const { chart } = search;
  const isNumbered = columns.variables.some((each) => each.key === variable && isScale(each));
  if (chart === "sentiment" || (isNumbered && chart !== "frames")) {
    const outlets = sentiment(columns, of).map((each, outlet): ScaleOutlet => {
      const quotes = each.n + each.contested + each.notAnnotated + each.hidden;
      return { outlet, quotes, ...each };
    });
    return { kind: "scale", outlets };
  }
  const outlets = frameShares(columns, of).map((codes, outlet): CodesOutlet => {
    const [first] = codes;
    const quotes = first ? first.n + first.contested + first.notAnnotated + first.hidden : 0;
    return { outlet, quotes, codes };
  });
  return { kind: "codes", outlets, others: otherCodes(columns, of) };
}

function distance(prepared: Prepared): Part<"distance"> {
  const { columns, resolved, reference, passing } = prepared;
  const of = { resolved, passing };
  const ranked = spinDistance(columns, { ...of, reference });
  const matrix = spinDistances(columns, of);
  return { kind: "distance", reference, ranked, matrix, apart: apart(columns, of) };
}

function part(prepared: Prepared): Part<FigureKind> {
  const { columns, search, resolved, reference, passing, tellsAnalysts } = prepared;
  const of = { resolved, passing };
  switch (search.chart) {
    case "contrast":
      return { kind: "contrast", outlets: contrast(columns, of), apart: apart(columns, of) };
    case "distance":
      return distance(prepared);
    case "map":
      return { kind: "map", map: spinMap(columns, of), apart: apart(columns, of) };
    case "timeline":
      return { kind: "timeline", timeline: timeline(columns, { ...of, step: search.step }) };
    case "cross": {
      const across = search.across ?? "sentiment";
      const other = resolvedOf(columns, { key: across, by: search.by });
      return {
        kind: "cross",
        across,
        table: crossTable(columns, { rows: resolved, across: other, passing }),
      };
    }
    case "robustness": {
      const frame = resolvedOf(columns, { key: "frame", by: search.by });
      return {
        kind: "robustness",
        reference,
        apart: apart(columns, of),
        frameApart: apart(columns, { resolved: frame, passing }),
        robustness: robustness(columns, {
          passing: maskOf(columns, passing),
          reference,
          sentiment: placeOf(columns, "sentiment"),
          frame: placeOf(columns, "frame"),
          tellsAnalysts,
        }),
      };
    }
    default:
      return spread(prepared);
  }
}

/**
 * The figure of the chart that a search asks for, under its filters; null when the codebook has no
 * variable for it, or the study no outlet. What each is and when it is undefined: the file of its name.
 * Throws RangeError where those do, and when the codebook lacks `frame` or `sentiment`.
 *
 * @example figureOf(columns, { search: { ...everything, chart: "distance" }, reference: 0 })?.kind // "distance"
 */
export function figureOf(columns: Columns, asked: FigureAsked): Figure | null {
  const search = groundOf(columns, asked);
  const variable = variableOf(columns, search);
  if (variable === null || columns.outlets.length === 0) return null;
  const resolved = resolvedOf(columns, { key: variable, by: search.by });
  const passing = search;
  const made = part({ ...asked, search, columns, variable, resolved, passing });
  return { chart: search.chart, variable, ...made } as Figure;
}
