import { inBothWidths } from "../figures/drawn-sheet";
import type { Sheet } from "../figures/sheet";
import { SheetDrawing } from "../figures/sheet-drawing";
import { NothingDrawn } from "./nothing-drawn";
import { markLinks, type View } from "./view";

type Props = { view: View; sheet: Sheet };

/** Drawn only where it is shown: the table needs none of it. */
export function LiveDrawing({ view, sheet }: Props) {
  if (sheet.missing !== null) return <NothingDrawn view={view} why={sheet.missing} />;
  const keptAs = `${sheet.chart}/${view.drawnAs}`;
  return <SheetDrawing sheet={inBothWidths(sheet)} links={markLinks(view)} keptAs={keptAs} />;
}
