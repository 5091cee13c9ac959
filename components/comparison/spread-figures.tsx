import type { ReactNode } from "react";
import { MANY_OUTLETS } from "../charts/drawing/outlet-grid";
import { CodesShown } from "../figures/codes-shown";
import type { Others } from "../figures/codes-variable";
import type { Sheet } from "../figures/sheet";
import { SheetTables } from "../figures/sheet-tables";
import { FigureSection } from "./figure-section";
import { FrameMatrix } from "./frame-matrix";
import { LiveDrawing } from "./live-drawing";
import { SentimentChart } from "./sentiment-chart";
import { ToolsOf } from "./tools-of";
import type { View } from "./view";

type Props = {
  view: View;
  /** Of the chart that is shown: sentiment or frames. */
  sheet: Sheet;
  /** Of the frames that stand below sentiment; null where they are the chart itself. */
  frames: Sheet | null;
  /** Frames that are counted together. */
  others: Others | null;
  panel: ReactNode;
};

/** The page's own chart of few outlets; of many the drawing that files have. */
function SpreadDrawing({ view, sheet, others }: Pick<Props, "view" | "sheet" | "others">) {
  if (view.figures.outlets.length > MANY_OUTLETS) return <LiveDrawing view={view} sheet={sheet} />;
  if (sheet.chart === "sentiment") return <SentimentChart view={view} />;
  return <FrameMatrix {...{ view, others }} />;
}

/** One of the two figures whose words and table are those of its files. */
function SpreadFigure({ view, sheet, others, panel }: Omit<Props, "frames">) {
  const { chart, title, sentence, about, notes } = sheet;
  const isSentiment = chart === "sentiment";
  const { length } = view.figures.outlets;
  const isMany = length > MANY_OUTLETS;
  return (
    <FigureSection
      {...{ view, chart, title, sentence, about, notes, panel }}
      tools={<ToolsOf view={view} sheet={sheet} />}
      hasTips={isSentiment && !isMany}
      isBroad={!isSentiment && !isMany && length > 8}
      options={isSentiment ? null : <CodesShown view={view} variable={view.variables.frame.key} />}
      drawing={<SpreadDrawing {...{ view, sheet, others }} />}
      table={<SheetTables view={view} sheet={sheet} />}
    />
  );
}

/** Sentiment with the frames below it, or the frames alone; quotes stand beside the figure they are of. */
export function SpreadFigures({ view, sheet, frames, others, panel }: Props) {
  if (sheet.chart === "frames") return <SpreadFigure {...{ view, sheet, others, panel }} />;
  const isFrame = view.search.mark?.variable === view.variables.frame.key;
  return (
    <>
      <SpreadFigure {...{ view, sheet, others }} panel={isFrame ? null : panel} />
      {frames && (
        <SpreadFigure {...{ view, others }} sheet={frames} panel={isFrame ? panel : null} />
      )}
    </>
  );
}
