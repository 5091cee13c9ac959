import { type Mark, markText } from "@/lib/comparison/mark";
import type { CodesFigure } from "../charts/drawing/codes-drawing";
import type { ShareCell } from "../charts/drawing/share-cell";
import { drawnShare } from "./codes-drawn-share";
import type { CodesOf, CodesOutlet, Others, OthersShare } from "./codes-variable";

/** What the cell of the other codes says in full words. */
function othersLabel(of: CodesOf, at: { outlet: CodesOutlet; share: OthersShare }): string {
  const { words } = of.context;
  const { outlet, share } = at;
  const told = { outlet: outlet.name, codes: of.others?.codes.length ?? 0 };
  if (share.share.value === null) {
    return words(
      share.share.reason === "no-quotes" ? "codes.othersNothing" : "codes.othersNoValue",
      told,
    );
  }
  return words(share.count === 0 ? "codes.othersAbsent" : "codes.othersCell", {
    ...told,
    count: share.count,
    n: share.n,
    share: of.percent(share.share.value),
    low: of.percent(share.share.interval.low),
    high: of.percent(share.share.interval.high),
    few: share.few ? "yes" : "no",
  });
}

/** The quotes of an outlet that carry any of the other codes; where none does, those on which that is decided. */
export function othersMark(
  { variable, codes }: { variable: string; codes: readonly string[] },
  { outlet, share }: { outlet: string; share: Pick<OthersShare, "count" | "n"> },
): Mark | null {
  const [code, ...moreCodes] = codes;
  if (code === undefined || share.n === 0) return null;
  const state = share.count > 0 ? "present" : "absent";
  return { variable, code, ...(moreCodes.length > 0 ? { moreCodes } : {}), outlet, state };
}

function othersCell(of: CodesOf, at: { outlet: CodesOutlet; share: OthersShare }): ShareCell {
  const drawn = drawnShare(of, at.share, { doubtful: false });
  const codes = of.others?.codes ?? [];
  const asked = { outlet: at.outlet.slug, share: at.share };
  const mark = othersMark({ variable: of.variable.key, codes }, asked);
  return { ...drawn, mark: mark && markText(mark), label: othersLabel(of, at), states: [] };
}

/** The codes that are not shown by themselves, in one row. */
export function othersRow(of: CodesOf, { codes, shares }: Others): CodesFigure["rows"][number] {
  return {
    name: of.context.words("codes.others", { count: codes.length }),
    under: null,
    doubtful: false,
    cells: of.outlets.map((outlet, at) => othersCell(of, { outlet, share: shares[at]! })),
  };
}
