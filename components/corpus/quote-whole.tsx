import { getLocale, getTranslations } from "next-intl/server";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { Badge } from "../ui/badge";
import { ContentVeil } from "./content-veil";
import { outletBorder } from "./outlet-colours";
import { QuoteFacts } from "./quote-facts";
import { QuoteText } from "./quote-text";
import { quoteWords } from "./quote-words";

function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}

type Props = { study: string; quote: QuoteDetails };

/** The quote in full size, its original text beside it, its context, and where it was taken from. */
export function QuoteWhole({ study, quote }: Props) {
  return (
    <>
      <Texts quote={quote} />
      <div className="mt-8">
        <QuoteFacts study={study} quote={quote} />
      </div>
    </>
  );
}

async function Texts({ quote }: { quote: QuoteDetails }) {
  const [words, veil, locale] = await Promise.all([
    getTranslations("corpus"),
    quoteWords(),
    getLocale(),
  ]);
  const shared = { form: quote.form, contentNote: null, words: veil };
  const original = quote.originalText;
  return (
    <div className={`border-l-4 pl-5 sm:pl-8 ${outletBorder(quote.outlet.position)}`}>
      <ContentVeil note={quote.contentNote} words={veil}>
        <div className={original ? "grid gap-8 md:grid-cols-2" : "max-w-3xl"}>
          <QuoteText
            {...shared}
            text={quote.text}
            language={quote.language}
            className="text-2xl leading-snug sm:text-3xl"
          />
          {original && (
            <div>
              <h2 className="mb-2 font-sans font-semibold text-soft text-sm">
                {words("originalText")}
                {quote.originalLanguage && <> · {languageName(quote.originalLanguage, locale)}</>}
              </h2>
              <QuoteText
                {...shared}
                text={original}
                language={quote.originalLanguage}
                className="text-xl leading-snug"
              />
            </div>
          )}
        </div>
      </ContentVeil>
      <p className="mt-4">
        <Badge hint={words(`formHint.${quote.form}`)}>{words(`form.${quote.form}`)}</Badge>
      </p>
      {quote.context && <p className="mt-3 max-w-prose whitespace-pre-wrap">{quote.context}</p>}
    </div>
  );
}
