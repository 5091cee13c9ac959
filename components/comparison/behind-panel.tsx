import { getTranslations } from "next-intl/server";
import type { ShownAnswers } from "@/lib/annotation/queries";
import type { ComparisonQuote } from "@/lib/comparison/comparison";
import { type Mark, markText } from "@/lib/comparison/mark";
import type { ReadQuote } from "@/lib/comparison/queries";
import { BehindQuote } from "./behind-quote";
import { PanelFrame } from "./panel-frame";
import { type View, viewHref, type Words } from "./view";

/** A quote behind the mark: as it is read, as it was resolved, and what may be shown of its answers. */
export type Behind = { read: ReadQuote; resolved: ComparisonQuote; answers: ShownAnswers };

type Props = { view: View; mark: Mark; behind: readonly Behind[]; count: number };

/** What the mark stands for, in words: a code's name, a state, or both. */
function whatText({ figures, variables }: View, mark: Mark, words: Words): string {
  const codes = [variables.sentiment, variables.frame].find(
    ({ key }) => key === mark.variable,
  )?.codes;
  const code =
    mark.code === null ? null : (codes?.find(({ key }) => key === mark.code)?.name ?? mark.code);
  const outlet = figures.outlets.find(({ slug }) => slug === mark.outlet)?.name ?? mark.outlet;
  const state = mark.state === "present" ? null : words(`state.${mark.state}`);
  const what =
    code && state
      ? words("panel.whatState", { code, state })
      : (code ?? state ?? words("panel.anyValue"));
  return words("panel.title", { outlet, what });
}

/** The quotes behind the open mark, each with how its value came about. */
export async function BehindPanel({ view, mark, behind, count }: Props) {
  const words = await getTranslations("comparison");
  return (
    <PanelFrame
      mark={markText(mark)}
      closeHref={viewHref(view, { mark: null })}
      title={whatText(view, mark, words)}
      close={words("panel.close")}
    >
      <p className="mt-3 text-soft text-sm">
        {mark.state !== "present" && <>{words(`stateHint.${mark.state}`)} </>}
        {words("panel.count", { count })}.{" "}
        {behind.length < count && words("panel.first", { shown: behind.length })}
      </p>
      <ol>
        {behind.map((each) => (
          <BehindQuote key={each.read.key} view={view} {...each} />
        ))}
      </ol>
    </PanelFrame>
  );
}
