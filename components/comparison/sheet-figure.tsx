import type { ReactNode } from "react";
import type { FigureContext } from "../figures/context";
import { drawnSheet } from "../figures/drawn-sheet";
import { OutletLegend } from "../figures/outlet-legend";
import type { Sheet } from "../figures/sheet";
import { SheetDrawing } from "../figures/sheet-drawing";
import { SheetTables } from "../figures/sheet-tables";
import { FigureSection } from "./figure-section";
import { ToolsOf } from "./tools-of";
import { markLinks, type View } from "./view";

type Props = {
  view: View;
  sheet: Sheet;
  context: FigureContext;
  options: ReactNode;
  panel: ReactNode;
};

/** Drawn only where it is shown: the table needs none of it. */
function LiveDrawing({ view, sheet }: Pick<Props, "view" | "sheet">) {
  if (sheet.missing !== null) {
    return <p className="rounded bg-sunken px-4 py-6 text-center">{sheet.missing}</p>;
  }
  return <SheetDrawing sheet={drawnSheet(sheet)} links={markLinks(view)} />;
}

/** A figure that is drawn from its sheet alone. */
export function SheetFigure({ view, sheet, context, options, panel }: Props) {
  const { chart, title, sentence, about, notes } = sheet;
  return (
    <FigureSection
      {...{ view, chart, title, sentence, about, notes, panel, options }}
      tools={<ToolsOf view={view} sheet={sheet} />}
      drawing={
        <>
          <OutletLegend view={view} context={context} />
          <LiveDrawing view={view} sheet={sheet} />
        </>
      }
      table={<SheetTables view={view} sheet={sheet} />}
    />
  );
}
