import { getLocale, getTranslations } from "next-intl/server";
import type { ShownAnswers } from "@/lib/annotation/queries";
import type { ComparisonQuote } from "@/lib/comparison/compared-quotes";
import type { CountedCode } from "@/lib/comparison/counted-so";
import { type Mark, markText } from "@/lib/comparison/mark";
import type { ReadQuote } from "@/lib/comparison/queries";
import { isolating } from "@/lib/words/isolated";
import type { Part } from "../ui/part";
import { BehindQuote } from "./behind-quote";
import { markWords } from "./mark-words";
import { PanelFrame } from "./panel-frame";
import { PanelParts } from "./panel-parts";
import { type View, viewHref } from "./view";

/** A quote behind the mark: as it is read, as it was resolved, and what may be shown of its answers. */
export type Behind = {
  read: ReadQuote;
  resolved: ComparisonQuote;
  answers: ShownAnswers;
  /** Of the timeline: its key. */
  period: string | null;
  /** What it counts with in the way of counting of the mark; null where that is by resolved values. */
  counted: readonly CountedCode[] | null;
};

type Props = { view: View; mark: Mark; behind: readonly Behind[]; part: Part; count: number };

/** The quotes behind the open mark, each with how its value came about. */
export async function BehindPanel({ view, mark, behind, part, count }: Props) {
  const [words, locale] = await Promise.all([getTranslations("comparison"), getLocale()]);
  const hrefOf = (other: number) => viewHref(view, { part: other });
  return (
    <PanelFrame
      mark={markText(mark)}
      part={part.page}
      closeHref={viewHref(view, { mark: null })}
      title={markWords(view, mark, { words: isolating(words), locale })}
      close={words("panel.close")}
    >
      <p className="mt-3 text-soft text-sm">
        {mark.state !== "present" && <>{words(`stateHint.${mark.state}`)} </>}
        {words("panel.count", { count })}.
      </p>
      <PanelParts {...{ part, count, hrefOf }} />
      <ol>
        {behind.map((each) => (
          <BehindQuote key={each.read.key} view={view} {...each} />
        ))}
      </ol>
      <PanelParts {...{ part, count, hrefOf }} />
    </PanelFrame>
  );
}
