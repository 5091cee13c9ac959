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

type Found<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

const yes = (holds: boolean) => (holds ? "yes" : "no");

function sides(finding: Found<"sides">, { words, locale, list }: Speech): string {
  const named = (outlets: NamedMean[]) =>
    list(
      outlets.map(({ name, mean, n, few }) =>
        words("findings.mean", { name, mean: signed(mean, locale), n, few: yes(few) }),
      ),
    );
  const parts = (["positive", "negative", "neutral"] as const).flatMap((side) => {
    const outlets = finding[side];
    if (outlets.length === 0) return [];
    return [words(`findings.${side}`, { outlets: named(outlets), count: outlets.length })];
  });
  return words("findings.sides", { parts: list(parts) });
}

function sideFrames({ side, codes, tied }: SideFrames, { words, list, frames }: Speech): string {
  const named = codes.map(({ code, count, n }) => {
    const frame = frames.find(({ key }) => key === code)?.name ?? code;
    return words("findings.frame", { frame, count, n });
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

function distance(finding: Found<"distance">, { words, locale, list }: Speech): string {
  const named = (outlets: NamedDistance[]) =>
    list(
      outlets.map(({ name, distance, n }) =>
        words("findings.far", { name, distance: plain(distance, locale), n }),
      ),
    );
  const { reference, nearest, farthest, few } = finding;
  return words("findings.distance", {
    reference: reference.name,
    n: reference.n,
    nearest: named(nearest),
    count: nearest.length,
    farthest: named(farthest),
    has: yes(farthest.length > 0),
    few,
  });
}

const RANGES = { "below-667": "low", "below-800": "tentative", "from-800": "high" } as const;

function alpha(found: AlphaFound, { words, locale }: Speech): string {
  if (found.value === null) return words("findings.noAlpha");
  return words("findings.alpha", {
    value: plain(found.value, locale),
    n: found.n,
    range: RANGES[found.range],
  });
}

function certainty(finding: Found<"certainty" | "too-few">, speech: Speech): string {
  const { kind, outlets, few, smallest, largest } = finding;
  return speech.words(kind === "too-few" ? "findings.tooFew" : "findings.certainty", {
    outlets,
    few,
    smallest,
    largest,
    same: yes(smallest === largest),
    sentiment: alpha(finding.sentiment, speech),
    frame: alpha(finding.frame, speech),
  });
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
      return speech.words(`findings.cannotTell.${finding.chart}`, { n: finding.n });
    default:
      return certainty(finding, speech);
  }
}
