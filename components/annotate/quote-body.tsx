import { getTranslations } from "next-intl/server";
import type { QuoteToAnnotate } from "@/lib/annotation/queue-queries";

type Text = { text: string; language: string | null; large?: boolean };

function Passage({ text, language, large = false }: Text) {
  return (
    <blockquote
      lang={language ?? ""}
      dir="auto"
      className={`whitespace-pre-wrap break-words font-serif ${large ? "text-xl leading-snug sm:text-2xl" : "text-lg leading-snug"}`}
    >
      {text}
    </blockquote>
  );
}

/** The quote's text and, where there is one, its original; behind the content note if it has one. */
export async function QuoteBody({ quote }: { quote: QuoteToAnnotate }) {
  const [words, common] = await Promise.all([
    getTranslations("annotate"),
    getTranslations("common"),
  ]);
  const texts = (
    <>
      <Passage text={quote.text} language={quote.language} large />
      {quote.originalText && (
        <div className="mt-3">
          <p className="text-sm text-soft">{words("original")}</p>
          <Passage text={quote.originalText} language={quote.originalLanguage} />
        </div>
      )}
    </>
  );
  if (!quote.contentNote) return texts;
  return (
    <details>
      <summary className="min-h-8 cursor-pointer rounded bg-note px-3 py-2">
        <b>{common("contentNote")}:</b> {quote.contentNote}{" "}
        <span className="text-accent underline">{common("showQuote")}</span>
      </summary>
      <div className="pt-3">{texts}</div>
    </details>
  );
}
