import { cohenKappa } from "@/lib/agreement/cohen-kappa";
import { type DistanceKind, eachPair } from "@/lib/agreement/distance";
import { jaccard } from "@/lib/agreement/jaccard-distance";
import { masi } from "@/lib/agreement/masi-distance";
import { nominal } from "@/lib/agreement/nominal-distance";
import { keptDistances } from "@/lib/agreement/set-overlap";
import { cohenKappaLinear } from "@/lib/agreement/weighted-kappa";
import { alphaOf, ofFirstTwo } from "./comparison";
import type { Fault } from "./fault";
import { dataOf, hasPartialUnit, type Rows, usedValues } from "./reference-table";

const EMPTY_SET = "";

/** Whether a unit with two values or more has an empty set. */
const pairsEmptySet = (rows: Rows): boolean =>
  rows.some((row) => row.includes(EMPTY_SET) && row.filter((cell) => cell !== null).length > 1);

/** Whether two different sets share a code. */
function someOverlap(rows: Rows): boolean {
  const sets = usedValues(rows).map(String);
  return sets.some((a) => sets.some((b) => a !== b && [...a].some((code) => b.includes(code))));
}

/** MASI as NLTK weighs it. */
const rounded: DistanceKind = {
  ...masi,
  on: (values) => {
    const between = keptDistances(values, ({ both, first, second }) => {
      if (first + second === 0) return 0;
      const weight = first === 0 || second === 0 ? 0.67 : 0.33;
      return 1 - (weight * both) / (both + first + second);
    });
    return { between, pairSum: eachPair(between) };
  },
};

const oneValue: Fault = {
  program: "NLTK",
  name: "α where every value is the same",
  why: "AnnotationTask.alpha says 1 where nothing varies; α is undefined there.",
  leftOut: {
    applies: ({ call }, { rows }) => call.startsWith("alpha") && usedValues(rows).length === 1,
    makes: () => 1,
  },
  cases: [
    {
      level: "nominal",
      rows: [
        ["a", "a"],
        ["a", "a"],
      ],
      call: "alpha binary_distance",
      right: null,
      ours: alphaOf(nominal),
    },
  ],
};

const roundedMasi: Fault = {
  program: "NLTK",
  name: "MASI with rounded weights",
  why: "masi_distance weighs by .67 and .33 instead of 2/3 and 1/3, and divides by zero on two empty sets.",
  leftOut: {
    applies: ({ call }, { rows }) =>
      call === "alpha masi_distance" && (pairsEmptySet(rows) || someOverlap(rows)),
    makes: (_, table) => (pairsEmptySet(table.rows) ? null : alphaOf(rounded)(dataOf(table))),
  },
  cases: [
    {
      level: "set",
      rows: [
        ["A", "AB"],
        ["B", "B"],
        ["AB", "BC"],
      ],
      call: "alpha masi_distance",
      // Do = 2 (2/3 + 8/9) / 6 = 14/27. Values A, AB twice, B twice, BC; pairs A·AB 4/3, A·B 2, A·BC 1,
      // AB·B 8/3, AB·BC 16/9, B·BC 4/3, together 91/9: De = 2 · 91/9 / 30 = 91/135.
      right: 1 - 14 / 27 / (91 / 135),
      ours: alphaOf(masi),
    },
  ],
};

const emptySets: Fault = {
  program: "NLTK",
  name: "Jaccard's distance of two empty sets",
  why: "jaccard_distance divides by zero on two empty sets, which are alike; α asks it for every value and itself.",
  leftOut: {
    applies: ({ call }, { rows }) => call === "alpha jaccard_distance" && pairsEmptySet(rows),
    makes: () => null,
  },
  cases: [
    {
      level: "set",
      rows: [
        ["", ""],
        ["A", ""],
        ["A", "A"],
      ],
      call: "alpha jaccard_distance",
      // Do = 2 / 6; three of each value: De = 2 · 9 / 30.
      right: 1 - 2 / 6 / (18 / 30),
      ours: alphaOf(jaccard),
    },
  ],
};

/** κ of [a a], [b b], [a b]: po = 2/3, pe = 2/3 · 1/3 + 1/3 · 2/3 = 4/9. */
const kappaOfThree = (2 / 3 - 4 / 9) / (1 - 4 / 9);

const partialUnits: Fault = {
  program: "NLTK",
  name: "units that not every coder valued",
  why: "All but alpha want every coder's value: they fail on a unit that one of two coders valued, and count the units that neither did as disagreement.",
  leftOut: {
    applies: ({ call, given = (rows) => rows }, { rows }) =>
      !call.startsWith("alpha") && hasPartialUnit(given(rows)),
    makes: () => null,
  },
  cases: [
    {
      level: "nominal",
      rows: [
        ["a", "a"],
        ["b", "b"],
        ["a", "b"],
        ["b", null],
      ],
      call: "kappa_pairwise",
      right: kappaOfThree,
      ours: ofFirstTwo(cohenKappa),
    },
    {
      level: "nominal",
      rows: [
        ["a", "a", "a"],
        ["b", "b", "b"],
        ["a", "b", "a"],
        [null, null, "b"],
      ],
      call: "kappa_pairwise",
      right: kappaOfThree,
      ours: ofFirstTwo(cohenKappa),
    },
  ],
};

const longestDistance: Fault = {
  program: "NLTK",
  name: "the longest distance of weighted κ",
  why: "weighted_kappa_pairwise divides expected disagreement alone by max_distance, which cancels where both are divided.",
  cases: [
    {
      level: "interval",
      rows: [
        [1, 1],
        [2, 2],
        [3, 3],
        [1, 3],
        [2, 3],
      ],
      call: "weighted_kappa_pairwise |a - b|, max_distance 2",
      // Do = (2 + 1) / 5. First coder 2, 2, 1 of each, second 1, 1, 3:
      // De = (2·1·1 + 2·3·2 + 2·1·1 + 2·3·1 + 1·1·2 + 1·1·1) / 25 = 1.
      right: 1 - 3 / 5,
      ours: ofFirstTwo(cohenKappaLinear),
    },
  ],
};

export const nltkFaults: Fault[] = [
  oneValue,
  roundedMasi,
  emptySets,
  partialUnits,
  longestDistance,
];
