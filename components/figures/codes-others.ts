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
  return words("codes.othersCell", {
    ...told,
    count: share.count,
    n: share.n,
    share: of.percent(share.share.value),
    low: of.percent(share.share.interval.low),
    high: of.percent(share.share.interval.high),
    few: share.few ? "yes" : "no",
  });
}

/** Nothing opens: no mark names several codes. */
function othersCell(of: CodesOf, at: { outlet: CodesOutlet; share: OthersShare }): ShareCell {
  const drawn = drawnShare(of, at.share, { doubtful: false });
  return { ...drawn, mark: null, label: othersLabel(of, at), states: [] };
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
