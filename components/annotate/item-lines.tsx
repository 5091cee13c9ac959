import { getTranslations } from "next-intl/server";
import type { QuoteToAnnotate } from "@/lib/annotation/queue-queries";

const forms = {
  verbatim: "formVerbatim",
  headline: "formHeadline",
  paraphrase: "formParaphrase",
} as const;

/** Where the quote stands: outlet, item and date, as far as they are known. */
export async function ItemLines({ quote }: { quote: QuoteToAnnotate }) {
  const words = await getTranslations("annotate");
  const { item, outlet } = quote;
  return (
    <div className="mt-4 border-rule border-t pt-2 text-sm text-soft leading-snug">
      <p>
        <b className="text-ink">{outlet.name}</b> · {item.publishedOn ?? words("undated")} ·{" "}
        {words(forms[quote.form])}
      </p>
      <p>
        {item.title ?? item.kind}
        {item.author && `, ${words("by", { author: item.author })}`}
        {item.url && (
          <>
            {" · "}
            <a href={item.url} target="_blank" rel="noopener noreferrer">
              {words("openItem")}
            </a>
          </>
        )}
      </p>
      {item.dateNote && <p>{item.dateNote}</p>}
    </div>
  );
}
