import type { DistanceKind } from "@/lib/agreement/distance";
import { estimateOf, type Measure } from "@/lib/agreement/estimate";
import { krippendorffAlpha } from "@/lib/agreement/krippendorff-alpha";
import type { Level, ReliabilityData } from "@/lib/agreement/reliability-data";
import { withCoders } from "@/lib/agreement/reliability-data";
import type { ReferenceTable, Rows } from "./reference-table";

export type Program = "irr" | "NLTK";

/** A number, numbers, or null where there is none. */
export type Figure = number | number[] | null;

/** One figure of another program beside ours. */
export type Comparison = {
  program: Program;
  /** What the program is asked, in its own words. */
  call: string;
  /** What it is called here. */
  measure: string;
  /** Which tables the program is asked about. */
  asked: (table: ReferenceTable) => boolean;
  /** What the program is given of a table: all of it unless told otherwise. */
  given?: (rows: Rows) => Rows;
  ours: (data: ReliabilityData) => Figure;
};

export const figureOf =
  (measure: Measure) =>
  (data: ReliabilityData): Figure =>
    estimateOf(measure(data)).value;

export const alphaOf = (kind: DistanceKind) => figureOf(krippendorffAlpha(kind));

/** κ and its like of the first two coders, whatever number of coders the table has. */
export const ofFirstTwo =
  (measure: Measure) =>
  (data: ReliabilityData): Figure =>
    figureOf(measure)(withCoders(data, [0, 1]));

const order: Level[] = ["nominal", "ordinal", "interval", "ratio"];

/** Tables whose values are of this level or more: ratios have distances, distances an order. */
export const atLeast =
  (level: Level) =>
  (table: { level: Level }): boolean =>
    order.indexOf(table.level) >= order.indexOf(level);

export const isSet = ({ level }: { level: Level }): boolean => level === "set";
export const isNumber = atLeast("interval");
