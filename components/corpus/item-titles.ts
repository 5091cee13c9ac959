import { getTranslations } from "next-intl/server";

type Item = { title: string | null; kind: string };

/** What an item is called: its title, or what kind of thing it is. */
export async function itemTitles(): Promise<(item: Item) => string> {
  const words = await getTranslations("corpus");
  return ({ title, kind }) => title ?? words("untitled", { kind });
}
