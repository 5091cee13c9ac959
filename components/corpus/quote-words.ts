import { getTranslations } from "next-intl/server";
import type { VeilWords } from "./content-veil";

/** The words around a quote, for QuoteText wherever it is drawn. */
export async function quoteWords(): Promise<VeilWords> {
  const [common, words] = await Promise.all([getTranslations("common"), getTranslations("corpus")]);
  return {
    contentNote: common("contentNote"),
    showQuote: common("showQuote"),
    hideQuote: words("hideQuote"),
  };
}
