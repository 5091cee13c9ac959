import { getTranslations } from "next-intl/server";
import { frozenBehind } from "@/lib/frozen/frozen-behind";
import { markLabel } from "@/lib/frozen/mark-label";
import type { FrozenContent } from "@/lib/frozen/schema";
import { PanelFrame } from "../comparison/panel-frame";
import { PanelParts, QUOTES_AT_ONCE } from "../comparison/panel-parts";
import { partOf } from "../ui/part";
import { FrozenQuote } from "./frozen-quote";

type Props = {
  content: FrozenContent;
  mark: string;
  part: number;
  hrefOf: (mark: string) => string;
  closeHref: string;
};

/** The frozen quotes behind a mark of a frozen figure. */
export async function FrozenPanel({ content, mark, part: asked, hrefOf, closeHref }: Props) {
  const words = await getTranslations("frozen.quotes");
  const label = markLabel(content.sheet, mark);
  if (label === null) return <p className="mt-4">{words("none")}</p>;
  const behind = frozenBehind(content.quotes, mark);
  const part = partOf(behind.length, { page: asked, atOnce: QUOTES_AT_ONCE });
  const shown = behind.slice(part.from, part.to);
  const partHref = (other: number) => `${hrefOf(mark)}${other === 1 ? "" : `&part=${other}`}`;
  return (
    <PanelFrame
      mark={mark}
      part={part.page}
      closeHref={closeHref}
      title={words("title", { label })}
      close={words("close")}
    >
      <p className="mt-3 text-soft text-sm">{words("count", { count: behind.length })}</p>
      <PanelParts part={part} count={behind.length} hrefOf={partHref} />
      <ol>
        {shown.map((quote) => (
          <FrozenQuote
            key={quote.key}
            study={content.study.slug}
            {...{ quote }}
            codebook={content.codebook}
          />
        ))}
      </ol>
      <PanelParts part={part} count={behind.length} hrefOf={partHref} />
    </PanelFrame>
  );
}
