import { createTranslator, type Locale } from "next-intl";
import { catalogues, english } from "./catalogue";
import { isolating } from "./isolated";

function made(locale: Locale) {
  const messages = catalogues[locale] ?? english;
  return isolating(createTranslator({ locale, messages, namespace: "figures" }));
}

const kept = new Map<Locale, ReturnType<typeof made>>();

/**
 * The words of figures, read once a process: a drawing says hundreds of sentences, and reading their
 * messages anew for every request takes longer than everything else about it.
 */
export function figureWords(locale: Locale): ReturnType<typeof made> {
  const words = kept.get(locale) ?? made(locale);
  kept.set(locale, words);
  return words;
}
