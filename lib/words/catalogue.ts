import account from "./en/account.json";
import adjudicate from "./en/adjudicate.json";
import agreement from "./en/agreement.json";
import annotate from "./en/annotate.json";
import boundaries from "./en/boundaries.json";
import calculator from "./en/calculator.json";
import common from "./en/common.json";
import comparison from "./en/comparison.json";
import corpus from "./en/corpus.json";
import errors from "./en/errors.json";
import codes from "./en/figures/codes.json";
import figuresCommon from "./en/figures/common.json";
import contrast from "./en/figures/contrast.json";
import cross from "./en/figures/cross.json";
import distance from "./en/figures/distance.json";
import map from "./en/figures/map.json";
import robustness from "./en/figures/robustness.json";
import scale from "./en/figures/scale.json";
import timeline from "./en/figures/timeline.json";
import frozen from "./en/frozen.json";
import studies from "./en/studies.json";

/** Every word of the interface, by area. English gives the shape that other languages fill. */
export const english = {
  account,
  agreement,
  adjudicate,
  annotate,
  boundaries,
  calculator,
  common,
  comparison,
  corpus,
  errors,
  figures: {
    ...figuresCommon,
    scale,
    codes,
    contrast,
    distance,
    map,
    timeline,
    cross,
    robustness,
  },
  frozen,
  studies,
};

export type Catalogue = typeof english;

/** The languages that the interface speaks; the first is the default. */
export const catalogues: Record<string, Catalogue> = { en: english };
