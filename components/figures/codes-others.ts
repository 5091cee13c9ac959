import type { CodesFigure } from "../charts/drawing/codes-drawing";
import type { ShareCell } from "../charts/drawing/share-cell";
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
  const { words } = of.context;
  const { count, n, few, share } = at.share;
  const cell = { mark: null, label: othersLabel(of, at), states: [] };
  if (share.value === null) {
    const said = share.reason === "no-quotes" ? words("missing") : words("codes.noValue");
    return { ...cell, share: null, absent: [said] };
  }
  if (count === 0) {
    return {
      ...cell,
      share: null,
      absent: [words("codes.absent"), words("codes.absentOf", { n })],
    };
  }
  return {
    ...cell,
    absent: [],
    share: {
      value: share.value,
      ...share.interval,
      text: of.percent(share.value),
      count: words("codes.amount", { count, n }),
      few,
      doubtful: false,
    },
  };
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
