import { getTranslations } from "next-intl/server";
import type { QuoteToAnnotate } from "@/lib/annotation/queue-queries";
import { ItemLines } from "./item-lines";
import { QuoteBody } from "./quote-body";

/** The quote with all that an analyst may know of it: context, item, outlet and date. */
export async function QuotePanel({ quote }: { quote: QuoteToAnnotate }) {
  const words = await getTranslations("annotate");
  return (
    <section
      aria-label={words("quote")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long quote scrolls in its own frame, from the keyboard too.
      tabIndex={0}
      className="border-accent border-l-4 pl-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <QuoteBody quote={quote} />
      {quote.speaker && <p className="mt-2 font-semibold">{quote.speaker}</p>}
      {quote.context && (
        <p className="mt-3 whitespace-pre-wrap text-soft">
          <span className="font-semibold text-ink">{words("context")}: </span>
          {quote.context}
        </p>
      )}
      <ItemLines quote={quote} />
    </section>
  );
}
