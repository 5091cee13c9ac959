import { random } from "@/lib/resampling/random";
import published from "../fixtures/published/published.json";
import { transposed } from "../unit/agreement/table";
import { type Plan, plannedTable } from "./random-tables";
import type { RecordedInterval } from "./recorded";

const SEED = 1_980;

type Named = Pick<RecordedInterval, "name" | "level" | "rows">;

const krippendorff = transposed(published.krippendorff_4x12.matrix);

type Planned = Omit<Plan, "values" | "level"> & Pick<Named, "level">;

const planned: [string, Planned][] = [
  [
    "three coders and forty units of five codes",
    { level: "nominal", coders: 3, units: 40, gaps: 0.1, skew: 0.3, care: 0.8 },
  ],
  [
    "two coders and a hundred units in five ranks",
    { level: "ordinal", coders: 2, units: 100, gaps: 0.05, skew: 0.2, care: 0.7 },
  ],
  [
    "five coders and two hundred units of numbers",
    { level: "interval", coders: 5, units: 200, gaps: 0.3, skew: 0.5, care: 0.6 },
  ],
];

/** The tables whose bootstrap intervals are compared: from 11 pairable units to 200. */
export function intervalTables(): Named[] {
  const stream = random(SEED);
  return [
    ...(["nominal", "ordinal", "interval"] as const).map((level) => ({
      name: `Krippendorff's four coders and twelve units, ${level}`,
      level,
      rows: krippendorff,
    })),
    ...planned.map(([name, plan]) => ({
      name,
      level: plan.level,
      rows: plannedTable({ ...plan, values: 5 }, stream),
    })),
  ];
}
