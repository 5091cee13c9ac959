import type { Level, ReliabilityData } from "@/lib/agreement/reliability-data";
import type { Comparison, Figure, Program } from "./comparison";
import type { ReferenceTable, Rows } from "./reference-table";

/** A table that shows a fault, worked by hand. */
export type Case = {
  level: Level;
  rows: Rows;
  /** What the program is given where that is something else. */
  given?: Rows;
  call: string;
  /** The right figure; null where there is none. */
  right: Figure;
  ours: (data: ReliabilityData) => Figure;
};

/** Where a program is known to answer something else than the measure, and is not compared. */
export type Fault = {
  program: Program;
  name: string;
  why: string;
  cases: Case[];
  /** Missing for a fault that comparisons do not meet: its cases show it. */
  leftOut?: {
    applies: (comparison: Comparison, table: ReferenceTable) => boolean;
    /** What the fault makes of the figure, so that even answers left out are accounted for. */
    makes: (comparison: Comparison, table: ReferenceTable) => Figure;
  };
};
