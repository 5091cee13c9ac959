import type { ShareCell } from "../charts/drawing/share-cell";
import type { CodesOf, OthersShare } from "./codes-variable";

/** What a cell draws of a share, or says instead; `doubtful` where analysts agree too little on it. */
export function drawnShare(
  { context: { words }, percent }: CodesOf,
  of: OthersShare,
  { doubtful }: { doubtful: boolean },
): Pick<ShareCell, "share" | "absent"> {
  const { share, count, n, few } = of;
  if (share.value === null) {
    const said = share.reason === "no-quotes" ? words("missing") : words("codes.noValue");
    return { share: null, absent: [said] };
  }
  if (count === 0) {
    return { share: null, absent: [words("codes.absent"), words("codes.absentOf", { n })] };
  }
  return {
    share: {
      value: share.value,
      ...share.interval,
      text: percent(share.value),
      count: words("codes.amount", { count, n }),
      few,
      doubtful,
    },
    absent: [],
  };
}
