import { getLocale, getTranslations } from "next-intl/server";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { TextField } from "../ui/text-fields";
import { CountedTextField } from "./counted-text-field";
import { Suggestions } from "./suggestions";

const textLength = 10_000;

// Languages of the region's media and of those who write about it; any other code may be typed.
const languages = ["en", "kk", "ru", "uz", "ky", "tg", "tk", "az", "tr", "uk", "zh", "fa", "ar"];

/** The text and, beside it, the original that it was translated from, each with its language. */
export async function QuoteTextFields({ quote }: { quote: QuoteDetails | null }) {
  const [words, common, locale] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("common"),
    getLocale(),
  ]);
  const optional = common("optional");
  const counted = { max: textLength, characters: words("quoteForm.characters"), locale, rows: 7 };
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return (
    <div className="grid gap-x-6 md:grid-cols-2">
      <div>
        <CountedTextField
          {...counted}
          name="text"
          label={words("quoteForm.text")}
          hint={words("quoteForm.textHint")}
          defaultValue={quote?.text}
        />
        <TextField
          name="language"
          label={words("language")}
          hint={words("quoteForm.languageHint")}
          optional={optional}
          list="languages"
          defaultValue={quote ? (quote.language ?? "") : "en"}
        />
      </div>
      <div>
        <CountedTextField
          {...counted}
          name="originalText"
          label={words("originalText")}
          hint={words("quoteForm.originalTextHint")}
          optional={optional}
          defaultValue={quote?.originalText ?? ""}
        />
        <TextField
          name="originalLanguage"
          label={words("quoteForm.originalLanguage")}
          hint={words("quoteForm.languageHint")}
          optional={optional}
          list="languages"
          defaultValue={quote?.originalLanguage ?? ""}
        />
      </div>
      <Suggestions
        id="languages"
        words={languages.map((value) => ({ value, name: names.of(value) ?? value }))}
      />
    </div>
  );
}
