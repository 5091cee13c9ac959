import type { ComparisonOutlet } from "@/lib/comparison/comparison";
import type { CodeShare } from "@/lib/comparison/frame-shares";

export type FrameRow = {
  code: string;
  name: string;
  cells: { outlet: ComparisonOutlet; share: CodeShare }[];
};

const total = ({ cells }: FrameRow) => cells.reduce((sum, { share }) => sum + share.count, 0);

/** A row a frame with a cell an outlet; the frame that most quotes carry stands first. */
export function frameRows(
  outlets: readonly ComparisonOutlet[],
  codes: readonly { key: string; name: string }[],
): FrameRow[] {
  const rows = codes.map(({ key, name }, at) => {
    const cells = outlets.map((outlet) => ({ outlet, share: outlet.frames[at]! }));
    return { code: key, name, cells };
  });
  return rows.toSorted((a, b) => total(b) - total(a));
}
