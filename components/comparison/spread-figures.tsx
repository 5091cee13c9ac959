import type { ReactNode } from "react";
import { MANY_OUTLETS } from "../charts/drawing/outlet-grid";
import { CodesShown } from "../figures/codes-shown";
import type { Others } from "../figures/codes-variable";
import type { FigureContext } from "../figures/context";
import { OutletLegend } from "../figures/outlet-legend";
import type { ScaleOf } from "../figures/scale-variable";
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
  /** Of sentiment, where it is drawn as bars. */
  scale: ScaleOf | null;
  context: FigureContext;
  panel: ReactNode;
};

type FigureProps = Omit<Props, "frames" | "context">;

/** The page's own chart of few outlets; of many the drawing that files have. */
function SpreadDrawing({ view, sheet, scale, others }: Omit<FigureProps, "panel">) {
  if (view.figures.outlets.length > MANY_OUTLETS) return <LiveDrawing view={view} sheet={sheet} />;
  if (sheet.chart === "sentiment") return scale && <SentimentChart view={view} of={scale} />;
  return <FrameMatrix {...{ view, others }} />;
}

/** One of the two figures whose words and table are those of its files. */
function SpreadFigure({ legend, panel, ...props }: FigureProps & { legend: ReactNode }) {
  const { view, sheet } = props;
  const { chart, title, sentence, about, notes } = sheet;
  const isSentiment = chart === "sentiment";
  const { length } = view.figures.outlets;
  return (
    <FigureSection
      {...{ view, chart, title, sentence, about, notes, panel }}
      tools={<ToolsOf view={view} sheet={sheet} />}
      isBroad={!isSentiment && length <= MANY_OUTLETS && length > 8}
      options={
        isSentiment ? null : (
          <CodesShown {...{ view, chart }} variables={[view.variables.frame.key]} />
        )
      }
      drawing={
        <>
          {legend}
          <SpreadDrawing {...props} />
        </>
      }
      table={<SheetTables view={view} sheet={sheet} />}
    />
  );
}

/** Sentiment with the frames below it, or the frames alone; quotes stand beside the figure they are of. */
export function SpreadFigures({ frames, context, panel, ...props }: Props) {
  const { view } = props;
  // Both figures show the same outlets: one legend, at the first.
  const legend = <OutletLegend view={view} context={context} />;
  const isBelow = frames !== null && view.search.mark?.variable === view.variables.frame.key;
  return (
    <>
      <SpreadFigure {...props} legend={legend} panel={isBelow ? null : panel} />
      {frames && (
        <SpreadFigure {...props} sheet={frames} legend={null} panel={isBelow ? panel : null} />
      )}
    </>
  );
}
