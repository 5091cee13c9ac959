import { getTranslations } from "next-intl/server";

/** What the list of unsent answers says. */
export async function unsentWords() {
  const [words, common] = await Promise.all([
    getTranslations("annotate"),
    getTranslations("common"),
  ]);
  return {
    title: words("unsentTitle"),
    text: words("unsentText"),
    discard: words("unsentDiscard"),
    discarded: words("unsentDiscarded"),
    undo: common("undo"),
  };
}
