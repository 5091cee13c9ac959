import type { CodeColumn } from "@/lib/columns/columns";
import type { SideFrames } from "@/lib/comparison/finding-sides";
import type { AlphaFound, Finding, NamedDistance } from "@/lib/comparison/findings";
import type { NamedMean } from "@/lib/comparison/summary";
import { plain, signed } from "../figures/numbers";
import type { Words } from "./view";

export type Speech = {
  words: Words;
  locale: string;
  list: (parts: string[]) => string;
  frames: readonly CodeColumn[];
};

const SIDES = ["positive", "negative", "neutral"] as const;

type Found<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

const yes = (holds: boolean) => (holds ? "yes" : "no");

/** More outlets than these make a sentence that nobody reads. */
const MOST_NAMES = 6;

/** How many of each list are named, MOST_NAMES in all: one of each in turn, so that none is left out. */
function namedOf(lengths: readonly number[]): number[] {
  const named = lengths.map(() => 0);
  let left = Math.min(
    MOST_NAMES,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  for (let at = 0; left > 0; at = (at + 1) % lengths.length) {
    if (named[at]! >= lengths[at]!) continue;
    named[at]! += 1;
    left -= 1;
  }
  return named;
}

/** "A, B and 4 more". */
function some(names: readonly string[], most: number, { words, list }: Speech): string {
  const more = names.length - most;
  const first = names.slice(0, most);
  return list(more > 0 ? [...first, words("findings.more", { count: more })] : first);
}

function sides(finding: Found<"sides">, speech: Speech): string {
  const { words, locale, list } = speech;
  const mean = ({ name, mean, n, few }: NamedMean) =>
    words("findings.mean", { name, mean: signed(mean, locale), n, few: yes(few) });
  const told = SIDES.filter((side) => finding[side].length > 0);
  const named = namedOf(told.map((side) => finding[side].length));
  const parts = told.map((side, at) => {
    const outlets = some(finding[side].map(mean), named[at]!, speech);
    const count = finding[side].length;
    return words(`findings.${side}`, { outlets, count, first: yes(at === 0) });
  });
  return words("findings.sides", { parts: list(parts) });
}

function sideFrames({ side, codes, tied }: SideFrames, { words, list, frames }: Speech): string {
  const named = codes.map(({ code, count, n, few }) => {
    const frame = frames.find(({ key }) => key === code)?.name ?? code;
    return words("findings.frame", { frame, count, n, few: yes(few) });
  });
  const more = tied - codes.length;
  const all = more > 0 ? [...named, words("findings.moreFrames", { count: more })] : named;
  return words(`findings.${side}Frames`, { frames: list(all) });
}

function contrast(finding: Found<"contrast">, { words, frames }: Speech): string {
  const { name, code, own, others, difference, few } = finding;
  return words("findings.contrast", {
    name,
    frame: frames.find(({ key }) => key === code)?.name ?? code,
    direction: difference > 0 ? "more" : "less",
    count: own.count,
    n: own.n,
    otherCount: others.count,
    otherN: others.n,
    few: yes(few),
  });
}

function distance(finding: Found<"distance">, speech: Speech): string {
  const { words, locale } = speech;
  const far = ({ name, distance, n }: NamedDistance) =>
    words("findings.far", { name, distance: plain(distance, locale), n });
  const { reference, nearest, farthest, few } = finding;
  const [near = 0, away = 0] = namedOf([nearest.length, farthest.length]);
  return words("findings.distance", {
    reference: reference.name,
    n: reference.n,
    nearest: some(nearest.map(far), near, speech),
    count: nearest.length,
    farthest: some(farthest.map(far), away, speech),
    has: yes(farthest.length > 0),
    few,
  });
}

function alpha(found: AlphaFound, { words, locale }: Speech): string {
  if (found.value === null) return words("findings.noAlpha");
  return words("findings.alpha", { value: plain(found.value, locale), n: found.n });
}

function certainty(finding: Found<"certainty" | "too-few">, speech: Speech): string {
  const { kind, outlets, few, smallest, largest, quotes, decided } = finding;
  const isKnown = finding.sentiment.value !== null || finding.frame.value !== null;
  return speech.words(kind === "too-few" ? "findings.tooFew" : "findings.certainty", {
    outlets,
    few,
    smallest,
    largest,
    same: yes(smallest === largest),
    quotes,
    decided,
    all: yes(decided === quotes),
    known: yes(isKnown),
    sentiment: alpha(finding.sentiment, speech),
    frame: alpha(finding.frame, speech),
  });
}

function cannotTell(finding: Found<"too-few-to-tell">, { words }: Speech): string {
  const { chart, n } = finding;
  if (chart !== "distance") return words(`findings.cannotTell.${chart}`, { n });
  const { reference, few } = finding;
  return words("findings.cannotTell.distance", { reference: reference.name, n, few });
}

/** A fact of the summary as one sentence, with its n. */
export function findingText(finding: Finding, speech: Speech): string {
  switch (finding.kind) {
    case "sides":
      return sides(finding, speech);
    case "frames": {
      const parts = finding.sides.map((side) => sideFrames(side, speech));
      return speech.words("findings.frames", { parts: speech.list(parts) });
    }
    case "contrast":
      return contrast(finding, speech);
    case "distance":
      return distance(finding, speech);
    case "too-few-to-tell":
      return cannotTell(finding, speech);
    default:
      return certainty(finding, speech);
  }
}
