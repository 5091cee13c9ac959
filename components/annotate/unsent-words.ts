import { getTranslations } from "next-intl/server";

/** What the list of unsent answers says: to whoever annotates, or to whoever may not any more. */
export async function unsentWords({ hasForms = true } = {}) {
  const [words, common] = await Promise.all([
    getTranslations("annotate"),
    getTranslations("common"),
  ]);
  return {
    title: words("unsentTitle"),
    text: words(hasForms ? "unsentText" : "unsentKept"),
    discard: words("unsentDiscard"),
    discarded: words("unsentDiscarded"),
    undo: common("undo"),
  };
}
