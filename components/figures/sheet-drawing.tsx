import { inTurn } from "@/lib/base/others-turns";
import { Drawn, writtenDrawing } from "../charts/drawing/drawn";
import type { Links } from "../charts/drawing/page-svg";
import type { Drawing } from "../charts/drawing/shapes";
import type { BothWidths } from "./drawn-sheet";

type InTurnProps = { draw: () => Drawing; label: string; links: Links; className: string };

/** A drawing that is made, and then written, when others have had their turns: of many outlets each takes a while. */
async function InTurn({ draw, links, ...props }: InTurnProps) {
  const drawing = await inTurn(draw);
  const of = await inTurn(() => writtenDrawing(drawing, links));
  return <Drawn {...props} of={of} />;
}

type Props = { sheet: BothWidths; links: Links };

/** The drawing that fits its place: one for phones and narrow columns, one for all that is wider. */
export function SheetDrawing({ sheet, links }: Props) {
  const { narrow, wide, title, sentence } = sheet;
  const label = `${title}. ${sentence}`;
  return (
    <div className="@container">
      <InTurn
        draw={narrow}
        {...{ label, links }}
        className="mx-auto max-w-md max-[22.5rem]:-mx-3 max-[22.5rem]:w-[calc(100%+1.5rem)] @xl:hidden"
      />
      <InTurn draw={wide} {...{ label, links }} className="hidden max-w-5xl @xl:block" />
    </div>
  );
}
