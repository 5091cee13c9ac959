import { getTranslations } from "next-intl/server";
import { QuoteText } from "@/components/corpus/quote-text";
import { quoteWords } from "@/components/corpus/quote-words";
import type { QuoteToAnnotate } from "@/lib/annotation/queue-queries";

/** The quote's text and, where there is one, its original; behind the content note if it has one. */
export async function QuoteBody({ quote }: { quote: QuoteToAnnotate }) {
  const [words, veil] = await Promise.all([getTranslations("corpus"), quoteWords()]);
  const { form, text, language, contentNote, originalText, originalLanguage } = quote;
  return (
    <QuoteText
      {...{ form, text, language, contentNote, words: veil }}
      className="text-xl leading-snug sm:text-2xl"
    >
      {originalText && (
        <div className="mt-3">
          <p className="text-sm text-soft">{words("originalText")}</p>
          <QuoteText
            {...{ form, text: originalText, language: originalLanguage, words: veil }}
            contentNote={null}
            className="text-lg leading-snug"
          />
        </div>
      )}
    </QuoteText>
  );
}
