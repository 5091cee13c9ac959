import { getTranslations } from "next-intl/server";

export type FreezeWords = Record<
  "freeze" | "freezing" | "about" | "done" | "open" | "unreachable",
  string
>;

/** What FreezeButton says, for a client component. */
export async function freezeWords(): Promise<FreezeWords> {
  const words = await getTranslations("frozen.button");
  return {
    freeze: words("freeze"),
    freezing: words("freezing"),
    about: words("about"),
    done: words("done"),
    open: words("open"),
    unreachable: words("unreachable"),
  };
}
