import { bennettS } from "@/lib/agreement/bennett-s";
import { cohenKappa } from "@/lib/agreement/cohen-kappa";
import { estimateOf } from "@/lib/agreement/estimate";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";
import { interval } from "@/lib/agreement/interval-distance";
import { jaccard } from "@/lib/agreement/jaccard-distance";
import { masi } from "@/lib/agreement/masi-distance";
import { nominal } from "@/lib/agreement/nominal-distance";
import { percentAgreement } from "@/lib/agreement/percent-agreement";
import { scottPi } from "@/lib/agreement/scott-pi";
import { cohenKappaLinear, cohenKappaQuadratic } from "@/lib/agreement/weighted-kappa";
import {
  alphaOf,
  atLeast,
  type Comparison,
  figureOf,
  isNumber,
  isSet,
  ofFirstTwo,
} from "./comparison";
import { firstTwoCoders, type ReferenceTable, ranked } from "./reference-table";

const single = atLeast("nominal");
const isOrdinal = ({ level }: ReferenceTable) => level === "ordinal";

type Entry = Omit<Comparison, "program">;

const alphas: Entry[] = [
  {
    call: "alpha binary_distance",
    measure: "Krippendorff's α with nominal distance",
    asked: () => true,
    ours: alphaOf(nominal),
  },
  {
    call: "alpha interval_distance",
    measure: "Krippendorff's α with interval distance",
    asked: isNumber,
    ours: alphaOf(interval),
  },
  {
    call: "alpha jaccard_distance",
    measure: "Krippendorff's α of sets with Jaccard's distance",
    asked: isSet,
    ours: alphaOf(jaccard),
  },
  {
    call: "alpha jaccard_distance, two empty sets alike",
    measure: "Krippendorff's α of sets, also empty ones, with Jaccard's distance",
    asked: isSet,
    ours: alphaOf(jaccard),
  },
  {
    call: "alpha masi_distance",
    measure: "Krippendorff's α of sets that share no code, with MASI",
    asked: isSet,
    ours: alphaOf(masi),
  },
  {
    call: "alpha MASI of 2/3 and 1/3",
    measure: "Krippendorff's α of sets with MASI",
    asked: isSet,
    ours: alphaOf(masi),
  },
];

const pairs: Entry[] = [
  {
    call: "kappa_pairwise",
    measure: "Cohen's κ",
    asked: single,
    given: firstTwoCoders,
    ours: ofFirstTwo(cohenKappa),
  },
  {
    call: "pi, two coders",
    measure: "Scott's π",
    asked: single,
    given: firstTwoCoders,
    ours: ofFirstTwo(scottPi),
  },
  ...(
    [
      ["weighted_kappa_pairwise |a - b|", "linear", cohenKappaLinear],
      ["weighted_kappa_pairwise interval_distance", "quadratic", cohenKappaQuadratic],
    ] as const
  ).flatMap(([call, weights, measure]): Entry[] => [
    {
      call,
      measure: `Cohen's κ with ${weights} weights of numbers`,
      asked: isNumber,
      given: firstTwoCoders,
      ours: ofFirstTwo(measure),
    },
    {
      call: `${call}, ranks`,
      measure: `Cohen's κ with ${weights} weights of ranks`,
      asked: isOrdinal,
      given: (rows) => ranked(firstTwoCoders(rows)),
      ours: ofFirstTwo(measure),
    },
  ]),
];

const many: Entry[] = [
  { call: "pi", measure: "Fleiss' κ", asked: single, ours: figureOf(fleissKappa) },
  { call: "S", measure: "Bennett's S", asked: single, ours: figureOf(bennettS) },
  {
    call: "avg_Ao",
    measure: "percent agreement, also where nothing varies",
    asked: () => true,
    ours: (data) => {
      const { observed } = estimateOf(percentAgreement(data));
      return observed ?? null;
    },
  },
];

export const nltkComparisons: Comparison[] = [...alphas, ...pairs, ...many].map((entry) => ({
  program: "NLTK",
  ...entry,
}));
