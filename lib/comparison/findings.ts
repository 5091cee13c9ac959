import { FEW_QUOTES } from "./figure";
import {
  type FoundOutlet,
  type FramesFound,
  framesFound,
  type SidesFound,
  sidesFound,
  type TooFewToTell,
} from "./finding-sides";

type Named = { slug: string; name: string };
type Counted = { count: number; n: number };
type Maybe = { value: number | null; reason?: string };

/** Plain figures under one set of filters. Those of other outlets than the compared are passed over. */
export type Figures = {
  /** The comparison's outlets. */
  outlets: readonly FoundOutlet[];
  /** All outlets of the study: contrasts and distances tell an outlet by its index here. */
  named: readonly Named[];
  /** As contrast.ts. */
  contrasts: readonly {
    outlet: number;
    codes: readonly {
      code: string;
      own: Counted;
      others: Counted;
      difference: Maybe;
      logOdds: { z: number } | { value: null };
      distinct: boolean;
      few: boolean;
    }[];
  }[];
  /** As spin-distance.ts; null when no distances are told. */
  distances: {
    reference: number;
    ranked: readonly { outlet: number; n: number; few: boolean; distance: Maybe }[];
  } | null;
  /** As alphas.ts: `units` quotes have two answers. */
  alphas: { sentiment: Maybe & { units: number }; frame: Maybe & { units: number } };
};

/** The code that sets an outlet apart most certainly; z above 0: the outlet uses it more than others. */
export type ContrastFound = Named & {
  kind: "contrast";
  chart: "contrast";
  code: string;
  own: Counted;
  others: Counted;
  difference: number;
  z: number;
  few: boolean;
};

export type NamedDistance = Named & { distance: number; n: number };

/** Outlets nearest to the reference and farthest from it; none is farthest where all are as near. */
export type DistanceFound = {
  kind: "distance";
  chart: "distance";
  reference: Named & { n: number };
  nearest: NamedDistance[];
  farthest: NamedDistance[];
  /** Outlets that are not ranked because they, or the reference, rest on few quotes. */
  few: number;
};

/** Its value alone: what may be concluded from it is judged by its interval (reading.ts), under Agreement. */
export type AlphaFound = { value: number; n: number } | { value: null; reason: string; n: number };

/** too-few: no outlet has 5 quotes, so that the other facts are no findings. */
export type CertaintyFound = {
  kind: "certainty" | "too-few";
  chart: "agreement";
  outlets: number;
  /** Outlets with fewer than FEW_QUOTES quotes. */
  few: number;
  /** The least and the most quotes that an outlet has. */
  smallest: number;
  largest: number;
  /** Quotes of these outlets, and how many of them have a value of sentiment. */
  quotes: number;
  decided: number;
  sentiment: AlphaFound;
  frame: AlphaFound;
};

export type Finding =
  | SidesFound
  | FramesFound
  | ContrastFound
  | DistanceFound
  | CertaintyFound
  | TooFewToTell;

/** Distances that differ by no more are equal but for rounding. */
const ROUNDING = 1e-9;

function isCompared({ outlets, named }: Figures, outlet: number): boolean {
  return outlets.some(({ slug }) => slug === named[outlet]!.slug);
}

function contrastFound(figures: Figures): ContrastFound | null {
  let best: ContrastFound | null = null;
  for (const { outlet, codes } of figures.contrasts) {
    if (!isCompared(figures, outlet)) continue;
    const { slug, name } = figures.named[outlet]!;
    for (const { code, own, others, difference, logOdds, distinct, few } of codes) {
      if (!distinct || !("z" in logOdds) || difference.value === null) continue;
      if (best && Math.abs(best.z) >= Math.abs(logOdds.z)) continue;
      const numbers = { own, others, difference: difference.value, z: logOdds.z, few };
      best = { kind: "contrast", chart: "contrast", slug, name, code, ...numbers };
    }
  }
  return best;
}

/** Whose quotes are too few to tell any distance: of two outlets both have to rest on enough. */
function noDistanceFound(
  { named, distances }: Figures,
  others: readonly { n: number }[],
): TooFewToTell | null {
  if (!distances) return null;
  const { reference, ranked } = distances;
  const n = ranked.find(({ outlet }) => outlet === reference)?.n ?? 0;
  const isFew = n < FEW_QUOTES;
  const areFew = others.every((other) => other.n < FEW_QUOTES);
  const few = isFew && areFew ? "both" : isFew ? "reference" : "others";
  const { slug, name } = named[reference]!;
  return { kind: "too-few-to-tell", chart: "distance", reference: { slug, name }, n, few };
}

function distanceFound(figures: Figures): DistanceFound | TooFewToTell | null {
  const { distances, named } = figures;
  if (!distances) return null;
  const { reference, ranked } = distances;
  const n = ranked.find(({ outlet }) => outlet === reference)?.n ?? 0;
  const others = ranked.filter(({ outlet }) => outlet !== reference && isCompared(figures, outlet));
  if (others.length === 0) return null;
  const able = others.flatMap(({ outlet, n, few, distance: { value } }): NamedDistance[] => {
    const { slug, name } = named[outlet]!;
    return few || value === null ? [] : [{ slug, name, distance: value, n }];
  });
  if (able.length === 0) return noDistanceFound(figures, others);
  const least = Math.min(...able.map(({ distance }) => distance));
  const most = Math.max(...able.map(({ distance }) => distance));
  const nearest = able.filter(({ distance }) => distance <= least + ROUNDING);
  const farthest = able.filter(({ distance }) => distance >= most - ROUNDING);
  const { slug, name } = named[reference]!;
  return {
    kind: "distance",
    chart: "distance",
    reference: { slug, name, n },
    nearest,
    farthest: most - least > ROUNDING ? farthest : [],
    few: others.filter(({ few }) => few).length,
  };
}

function alphaFound({ value, reason, units: n }: Figures["alphas"]["frame"]): AlphaFound {
  if (value === null) return { value, reason: reason ?? "no-unit-with-two-values", n };
  return { value, n };
}

function certaintyFound({ outlets, alphas }: Figures): CertaintyFound | null {
  if (outlets.length === 0) return null;
  const sizes = outlets.map(({ n }) => n);
  const few = sizes.filter((n) => n < FEW_QUOTES).length;
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    kind: few === sizes.length ? "too-few" : "certainty",
    chart: "agreement",
    outlets: sizes.length,
    few,
    smallest: Math.min(...sizes),
    largest: Math.max(...sizes),
    quotes: sum(sizes),
    decided: sum(outlets.map(({ sentiment }) => sentiment.n)),
    sentiment: alphaFound(alphas.sentiment),
    frame: alphaFound(alphas.frame),
  };
}

/**
 * The facts of a summary in plain language, at most five, each with the chart that shows it and every
 * number with its n; the words are put to them elsewhere. In this order:
 *   sides      outlets with a mean above 0, below 0 and of 0 (finding-sides.ts);
 *   frames     for each side the frame that most of its quotes carry;
 *   contrast   of the contrasts called distinct the one with the largest |z|; left out when there is none;
 *   distance   the outlets nearest to the reference and farthest from it. Only those count that do not
 *              rest on few quotes: 0.5 added to every code draws few quotes towards all codes alike, and
 *              so an outlet towards others. Left out when no distances or no other outlets are told;
 *   certainty  how many outlets have few quotes, the least and the most, how many quotes have a value of
 *              sentiment, and α.
 * A part that is asked for and rests on nothing is too-few-to-tell, with the quotes that it has. Without
 * outlets there are no facts. Never throws for figures of one study.
 * Source: the product's own (docs/method.md).
 *
 * @example findings(figures).map(({ kind }) => kind)
 * // the demo study: ["sides", "frames", "too-few-to-tell", "certainty"]
 */
export function findings(figures: Figures): Finding[] {
  if (figures.outlets.length === 0) return [];
  const sides = sidesFound(figures.outlets);
  const frames = sides?.kind === "sides" ? framesFound(figures.outlets, sides) : null;
  return [
    sides,
    frames,
    contrastFound(figures),
    distanceFound(figures),
    certaintyFound(figures),
  ].filter((finding) => finding !== null);
}
