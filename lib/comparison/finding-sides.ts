import type { Interval } from "../base/figure";
import { FEW_QUOTES } from "./figure";
import type { NamedMean } from "./summary";

/** As in sentiment.ts; an interval that holds 0 leaves the side open. */
type FoundMean = {
  value: number | null;
  reason?: string;
  interval?: Interval | { value: null };
};

/** What the facts of both files need of an outlet of the comparison. */
export type FoundOutlet = {
  slug: string;
  name: string;
  /** Its quotes, resolved or not. */
  n: number;
  sentiment: { n: number; few: boolean; mean: FoundMean };
  /** Every outlet's in the same order of codes. */
  frames: readonly { code: string; count: number; n: number }[];
};

/**
 * A part that is asked for and can't be told; `n` quotes are there for it. Of a distance they are those
 * of the reference outlet, and `few` says who has fewer than FEW_QUOTES: it, all others, or both.
 */
export type TooFewToTell = { kind: "too-few-to-tell"; n: number } & (
  | { chart: "sentiment" | "frames" }
  | {
      chart: "distance";
      reference: { slug: string; name: string };
      few: "reference" | "others" | "both";
    }
);

/**
 * Outlets whose mean is above 0, or below, with the whole of its interval where it has one; and those of
 * which neither can be said. The outermost first.
 */
export type SidesFound = {
  kind: "sides";
  chart: "sentiment";
  positive: NamedMean[];
  negative: NamedMean[];
  neutral: NamedMean[];
};

export type SideFrames = {
  side: "positive" | "negative";
  /** The code that most of the side's quotes carry, or the first two of those that share the place. */
  codes: { code: string; count: number; n: number; few: boolean }[];
  /** How many codes share the place. */
  tied: number;
};

export type FramesFound = { kind: "frames"; chart: "frames"; sides: SideFrames[] };

/** Means no further from 0 are 0 but for rounding. */
const ROUNDING = 1e-9;

const MOST_TIES_NAMED = 2;

/** 1 above, −1 below 0; 0 where the mean is 0, or where its interval leaves the side open. */
function sideOf({ value, interval }: FoundMean): -1 | 0 | 1 {
  if (value === null || Math.abs(value) <= ROUNDING) return 0;
  const isOpen = interval && "low" in interval && interval.low <= 0 && interval.high >= 0;
  return isOpen ? 0 : value > 0 ? 1 : -1;
}

/**
 * On which side each outlet stands: its mean sentiment is above or below 0, and so is the whole interval
 * of the mean; otherwise on neither. An outlet of few quotes has no interval: the sign of its mean
 * decides, and it says so with `few`. Where no outlet has a mean it is too-few-to-tell with
 * the resolved quotes there are; null when that is because codes stand for no number. Never throws.
 * Source: the product's own (docs/method.md).
 *
 * @example sidesFound(comparison.outlets)
 * // the demo study: positive Haqqin (0.75) and Kazakhstanskaya pravda (0.67), negative the other three
 */
export function sidesFound(outlets: readonly FoundOutlet[]): SidesFound | TooFewToTell | null {
  const means = outlets.flatMap(({ slug, name, sentiment: { mean, n, few } }) =>
    mean.value === null ? [] : [{ slug, name, mean: mean.value, n, few, side: sideOf(mean) }],
  );
  if (means.length === 0) {
    const hasNoNumbers = outlets.some(({ sentiment }) => sentiment.mean.reason === "no-numbers");
    const n = outlets.reduce((sum, { sentiment }) => sum + sentiment.n, 0);
    return hasNoNumbers ? null : { kind: "too-few-to-tell", chart: "sentiment", n };
  }
  const on = (wanted: -1 | 0 | 1) =>
    means
      .filter(({ side }) => side === wanted)
      .map(({ side: _side, ...named }): NamedMean => named);
  return {
    kind: "sides",
    chart: "sentiment",
    positive: on(1).sort((a, b) => b.mean - a.mean),
    negative: on(-1).sort((a, b) => a.mean - b.mean),
    neutral: on(0),
  };
}

/** Null for a side without outlets, and for one whose quotes carry no code. */
function sideFrames(
  outlets: readonly FoundOutlet[],
  { side, of }: { side: SideFrames["side"]; of: readonly NamedMean[] },
): SideFrames | null {
  const slugs = new Set(of.map(({ slug }) => slug));
  const ours = outlets.filter(({ slug }) => slugs.has(slug)).map(({ frames }) => frames);
  const pooled = (ours[0] ?? []).map(({ code }, at) => {
    const count = ours.reduce((sum, frames) => sum + frames[at]!.count, 0);
    const n = ours.reduce((sum, frames) => sum + frames[at]!.n, 0);
    return { code, count, n, few: n < FEW_QUOTES };
  });
  const most = Math.max(0, ...pooled.map(({ count }) => count));
  if (most === 0) return null;
  const first = pooled.filter(({ count }) => count === most);
  return { side, codes: first.slice(0, MOST_TIES_NAMED), tied: first.length };
}

/**
 * For each side the frame that most of its quotes carry: counts and n pooled over the outlets of the
 * side, so that an outlet weighs by its quotes. Ranked by count and not by share, as in summary.ts. Of
 * frames that share the first place the first two are named, and `tied` says how many they are. A side
 * without outlets is left out; too-few-to-tell where there are sides and no quote carries a frame for
 * certain; null where there are no sides. Never throws. Source: the product's own (docs/method.md).
 *
 * @example framesFound(comparison.outlets, sides)
 * // the demo study: positive regional agency and Russian threat, 3 of 10 each; negative discredit, 4 of 10
 */
export function framesFound(
  outlets: readonly FoundOutlet[],
  { positive, negative }: SidesFound,
): FramesFound | TooFewToTell | null {
  if (positive.length + negative.length === 0) return null;
  const sides = [
    sideFrames(outlets, { side: "positive", of: positive }),
    sideFrames(outlets, { side: "negative", of: negative }),
  ].filter((side) => side !== null);
  if (sides.length === 0) return { kind: "too-few-to-tell", chart: "frames", n: 0 };
  return { kind: "frames", chart: "frames", sides };
}
