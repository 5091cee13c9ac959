import { getTranslations } from "next-intl/server";
import { ButtonLink } from "../ui/button";
import { Notice } from "../ui/notice";
import { itemTitles } from "./item-titles";

type Props = { base: string; item: { key: string; title: string | null; kind: string } };

/** Says that an item was saved; its quotes are what comes next. */
export async function SavedItem({ base, item }: Props) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  return (
    <div className="mb-6">
      <Notice live>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p>{words("overview.savedItem", { name: title(item) })}</p>
          <ButtonLink href={`${base}/quotes/new?item=${item.key}`}>
            {words("overview.addQuote")}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  );
}
