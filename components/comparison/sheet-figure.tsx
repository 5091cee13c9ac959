import type { ReactNode } from "react";
import type { FigureContext } from "../figures/context";
import { OutletLegend } from "../figures/outlet-legend";
import type { Sheet } from "../figures/sheet";
import { SheetTables } from "../figures/sheet-tables";
import { FigureSection } from "./figure-section";
import { LiveDrawing } from "./live-drawing";
import { ToolsOf } from "./tools-of";
import type { View } from "./view";

type Props = {
  view: View;
  sheet: Sheet;
  context: FigureContext;
  options: ReactNode;
  panel: ReactNode;
};

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
