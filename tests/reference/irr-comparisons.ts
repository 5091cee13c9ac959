import { cohenKappa } from "@/lib/agreement/cohen-kappa";
import { coincidenceMatrix } from "@/lib/agreement/coincidence-matrix";
import type { Measure } from "@/lib/agreement/estimate";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { interval } from "@/lib/agreement/interval-distance";
import { nominal } from "@/lib/agreement/nominal-distance";
import { ordinal } from "@/lib/agreement/ordinal-distance";
import { ratio } from "@/lib/agreement/ratio-distance";
import type { ReliabilityData } from "@/lib/agreement/reliability-data";
import { cohenKappaLinear, cohenKappaQuadratic } from "@/lib/agreement/weighted-kappa";
import { alphaOf, atLeast, type Comparison, figureOf, ofFirstTwo } from "./comparison";
import { firstTwoCoders, hasGap, type ReferenceTable, type Rows } from "./reference-table";

function margins(data: ReliabilityData): number[] {
  return coincidenceMatrix(data).map((row) => row.reduce((sum, cell) => sum + cell, 0));
}

const pairable = (data: ReliabilityData): number =>
  margins(data).reduce((sum, margin) => sum + margin, 0);

const kinds = [nominal, ordinal, interval, ratio];

type Alpha = Pick<Comparison, "call" | "measure" | "asked" | "ours">;

const alphas: Alpha[] = [
  ...kinds.map((kind) => ({
    call: `kripp.alpha ${kind.name}`,
    measure: `Krippendorff's α with ${kind.name} distance`,
    asked: atLeast(kind.name as "nominal"),
    ours: alphaOf(kind),
  })),
  {
    call: "kripp.alpha margins",
    measure: "how often each value occurs among pairable ones",
    asked: atLeast("nominal"),
    ours: margins,
  },
  {
    call: "kripp.alpha nmatchval",
    measure: "the number of pairable values",
    asked: atLeast("nominal"),
    ours: pairable,
  },
];

/** More than two coders and no value missing: irr's α is wrong there (see irr-faults.ts). */
export const isFullOfMany = ({ rows }: { rows: Rows }): boolean =>
  (rows[0]?.length ?? 0) > 2 && !hasGap(rows);

/** A unit without any value changes no α, but keeps irr from taking the way that is wrong. */
const withEmptyUnit = (rows: Rows): Rows => [...rows, (rows[0] ?? []).map(() => null)];

const alphasWithEmptyUnit: Alpha[] = alphas.map(({ asked, ...alpha }) => ({
  ...alpha,
  call: `${alpha.call}, an empty unit added`,
  asked: (table: ReferenceTable) => asked(table) && isFullOfMany(table),
  given: withEmptyUnit,
}));

/** irr's weights count ranks, of numbers as well. */
const byRank =
  (measure: Measure): Measure =>
  (data) => {
    const { values } = data;
    if (values.level !== "interval" && values.level !== "ratio") return measure(data);
    return measure({ ...data, values: { ...values, level: "ordinal" } });
  };

const kappas: Omit<Comparison, "program">[] = [
  {
    call: "kappa2 unweighted",
    measure: "Cohen's κ",
    asked: atLeast("nominal"),
    given: firstTwoCoders,
    ours: ofFirstTwo(cohenKappa),
  },
  {
    call: "kappa2 equal",
    measure: "Cohen's κ with linear weights by rank",
    asked: atLeast("ordinal"),
    given: firstTwoCoders,
    ours: ofFirstTwo(byRank(cohenKappaLinear)),
  },
  {
    call: "kappa2 squared",
    measure: "Cohen's κ with quadratic weights by rank",
    asked: atLeast("ordinal"),
    given: firstTwoCoders,
    ours: ofFirstTwo(byRank(cohenKappaQuadratic)),
  },
  {
    call: "kappam.fleiss",
    measure: "Fleiss' κ",
    asked: atLeast("nominal"),
    ours: figureOf(fleissKappa),
  },
];

export const irrComparisons: Comparison[] = [...alphas, ...alphasWithEmptyUnit, ...kappas].map(
  (comparison) => ({ program: "irr", ...comparison }),
);
