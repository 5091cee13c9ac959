import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ItemChoice } from "@/lib/corpus/item-queries";
import { FilterSelect } from "./filter-select";
import { itemGroups } from "./item-groups";

export type ItemOffer = {
  /** Null where they are too many to choose from. */
  items: ItemChoice[] | null;
  /** The one that the list is of. */
  item: ItemChoice | null;
};

type Props = ItemOffer & { study: string; outlet: string | undefined };

/** The filter by item; where items are too many for a list it says how one gets to those of an item. */
export async function ItemFilter({ items, item, study, outlet }: Props) {
  const [words, locale] = await Promise.all([getTranslations("corpus"), getLocale()]);
  if (items || item) {
    const others = items ?? [];
    const isOffered = !item || others.some(({ key }) => key === item.key);
    const choices = isOffered ? others : [...others, item];
    return (
      <FilterSelect
        name="item"
        label={words("item")}
        chosen={item?.key}
        choices={[{ value: "", name: words("list.allItems") }]}
        groups={await itemGroups(choices, locale)}
      />
    );
  }
  return (
    <div className="grid content-start gap-1 text-sm">
      <p className="font-semibold">{words("item")}</p>
      {outlet === undefined ? (
        <p className="text-soft">{words("list.manyItems")}</p>
      ) : (
        <p>
          <Link
            href={`/studies/${study}/outlets/${outlet}`}
            className="text-accent underline underline-offset-2"
          >
            {words("list.manyItemsOfOutlet")}
          </Link>
        </p>
      )}
    </div>
  );
}
