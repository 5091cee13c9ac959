import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FigureSection } from "./figure-section";
import { FrameMatrix } from "./frame-matrix";
import { frameSentence } from "./frame-sentence";
import { FrameTable } from "./frame-table";
import { SentimentChart } from "./sentiment-chart";
import { sentimentSentence } from "./sentiment-sentence";
import { SentimentTable } from "./sentiment-table";
import type { View } from "./view";

type Props = { view: View; panel: ReactNode };

/** Both figures; the quotes behind an open mark stand beside the figure that it belongs to. */
export async function Figures({ view, panel }: Props) {
  const [words, locale, format] = await Promise.all([
    getTranslations("comparison"),
    getLocale(),
    getFormatter(),
  ]);
  const list = (names: string[]) => format.list(names);
  const isFrame = view.search.mark?.variable === view.variables.frame.key;
  const { n } = view.figures;
  return (
    <>
      <FigureSection
        view={view}
        chart="sentiment"
        title={words("sentiment.title")}
        sentence={sentimentSentence(view, { words, locale, list })}
        about={words("sentiment.about", { n })}
        panel={isFrame ? null : panel}
        drawing={<SentimentChart view={view} />}
        table={<SentimentTable view={view} />}
      />
      <FigureSection
        view={view}
        chart="frames"
        title={words("frames.title")}
        sentence={frameSentence(view, { words, list })}
        about={words("frames.about", { n })}
        panel={isFrame ? panel : null}
        drawing={<FrameMatrix view={view} />}
        table={<FrameTable view={view} />}
      />
    </>
  );
}
