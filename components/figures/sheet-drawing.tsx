import { Drawn } from "../charts/drawing/drawn";
import type { Links } from "../charts/drawing/page-svg";
import type { DrawnSheet } from "./sheet";

type Props = { sheet: DrawnSheet; links: Links };

/** The drawing that fits its place: one for phones and narrow columns, one for all that is wider. */
export function SheetDrawing({ sheet, links }: Props) {
  const { narrow, wide, title, sentence } = sheet;
  const label = `${title}. ${sentence}`;
  return (
    <div className="@container">
      <Drawn
        drawing={narrow}
        {...{ label, links }}
        className="mx-auto max-w-md max-[22.5rem]:-mx-3 max-[22.5rem]:w-[calc(100%+1.5rem)] @xl:hidden"
      />
      <Drawn drawing={wide} {...{ label, links }} className="hidden max-w-5xl @xl:block" />
    </div>
  );
}
