import { getTranslations } from "next-intl/server";
import { frozenBehind } from "@/lib/frozen/frozen-behind";
import { markLabel } from "@/lib/frozen/mark-label";
import type { FrozenContent } from "@/lib/frozen/schema";
import { PanelFrame } from "../comparison/panel-frame";
import { FrozenQuote } from "./frozen-quote";

/** More quotes than these are not read beside a drawing. */
const MOST = 50;

type Props = { content: FrozenContent; mark: string; closeHref: string };

/** The frozen quotes behind a mark of a frozen figure. */
export async function FrozenPanel({ content, mark, closeHref }: Props) {
  const words = await getTranslations("frozen.quotes");
  const label = markLabel(content.sheet, mark);
  if (label === null) return <p className="mt-4">{words("none")}</p>;
  const behind = frozenBehind(content.quotes, mark);
  const shown = behind.slice(0, MOST);
  return (
    <PanelFrame
      mark={mark}
      closeHref={closeHref}
      title={words("title", { label })}
      close={words("close")}
    >
      <p className="mt-3 text-soft text-sm">
        {words("count", { count: behind.length })}{" "}
        {shown.length < behind.length && words("first", { shown: shown.length })}
      </p>
      <ol>
        {shown.map((quote) => (
          <FrozenQuote key={quote.key} quote={quote} codebook={content.codebook} />
        ))}
      </ol>
    </PanelFrame>
  );
}
