import { afterOthers } from "@/lib/base/others-turns";
import { Drawn, writtenDrawing } from "../charts/drawing/drawn";
import type { Links } from "../charts/drawing/page-svg";
import type { Drawing } from "../charts/drawing/shapes";
import type { BothWidths } from "./drawn-sheet";
import { keptDrawing, withOpen } from "./kept-drawing";

type InTurnProps = {
  draw: () => Drawing;
  keptAs: string | null;
  label: string;
  links: Links;
  className: string;
};

/**
 * A drawing that is made, and then written, when others have had their turns: of many outlets each takes a
 * while. One that may be kept is kept without saying which mark is open.
 */
async function InTurn({ draw, keptAs, links, ...props }: InTurnProps) {
  const { hrefOf, open } = links;
  const make = async () => {
    const drawing = await afterOthers(draw);
    return afterOthers(() => writtenDrawing(drawing, { hrefOf, open: null }));
  };
  const drawing = await (keptAs === null ? make() : keptDrawing(keptAs, make));
  return <Drawn drawing={withOpen(drawing, open)} {...props} />;
}

type Props = {
  sheet: BothWidths;
  links: Links;
  /** Names everything that the drawings and their links depend on, but for what is open. */
  keptAs?: string;
};

/** The drawing that fits its place: one for phones and narrow columns, one for all that is wider. */
export function SheetDrawing({ sheet, links, keptAs }: Props) {
  const { narrow, wide, title, sentence } = sheet;
  const shared = { links, label: `${title}. ${sentence}` };
  const named = (width: string) => (keptAs === undefined ? null : `${width}/${keptAs}`);
  return (
    <div className="@container">
      <InTurn
        {...shared}
        draw={narrow}
        keptAs={named("narrow")}
        className="mx-auto max-w-md max-[22.5rem]:-mx-3 max-[22.5rem]:w-[calc(100%+1.5rem)] @xl:hidden"
      />
      <InTurn
        {...shared}
        draw={wide}
        keptAs={named("wide")}
        className="hidden max-w-5xl @xl:block"
      />
    </div>
  );
}
