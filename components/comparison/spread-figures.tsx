import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Sheet } from "../figures/sheet";
import { SheetTables } from "../figures/sheet-tables";
import { FigureSection } from "./figure-section";
import { FrameMatrix } from "./frame-matrix";
import { frameSentence } from "./frame-sentence";
import { SentimentChart } from "./sentiment-chart";
import { sentimentSentence } from "./sentiment-sentence";
import { ToolsOf } from "./tools-of";
import type { View } from "./view";

type Props = {
  view: View;
  /** Of the chart that is shown: sentiment or frames. */
  sheet: Sheet;
  /** Of the frames that stand below sentiment; null where they are the chart itself. */
  frames: Sheet | null;
  panel: ReactNode;
};

async function SentimentFigure({ view, sheet, panel }: Omit<Props, "frames">) {
  const [words, locale, format] = await Promise.all([
    getTranslations("comparison"),
    getLocale(),
    getFormatter(),
  ]);
  const list = (names: string[]) => format.list(names);
  return (
    <FigureSection
      view={view}
      chart="sentiment"
      title={words("sentiment.title")}
      sentence={sentimentSentence(view, { words, locale, list })}
      about={words("sentiment.about", { n: view.figures.n })}
      notes={sheet.notes}
      panel={panel}
      tools={<ToolsOf view={view} sheet={sheet} />}
      hasTips
      drawing={<SentimentChart view={view} />}
      table={<SheetTables view={view} sheet={sheet} />}
    />
  );
}

async function FramesFigure({ view, sheet, panel }: Omit<Props, "frames">) {
  const [words, format] = await Promise.all([getTranslations("comparison"), getFormatter()]);
  const list = (names: string[]) => format.list(names);
  return (
    <FigureSection
      view={view}
      chart="frames"
      title={words("frames.title")}
      sentence={frameSentence(view, { words, list })}
      about={words("frames.about", { n: view.figures.n })}
      notes={sheet.notes}
      panel={panel}
      tools={<ToolsOf view={view} sheet={sheet} />}
      drawing={<FrameMatrix view={view} />}
      table={<SheetTables view={view} sheet={sheet} />}
    />
  );
}

/** Sentiment with the frames below it, or the frames alone; quotes stand beside the figure they are of. */
export function SpreadFigures({ view, sheet, frames, panel }: Props) {
  if (sheet.chart === "frames") return <FramesFigure {...{ view, sheet, panel }} />;
  const isFrame = view.search.mark?.variable === view.variables.frame.key;
  return (
    <>
      <SentimentFigure {...{ view, sheet }} panel={isFrame ? null : panel} />
      {frames && <FramesFigure {...{ view }} sheet={frames} panel={isFrame ? panel : null} />}
    </>
  );
}
