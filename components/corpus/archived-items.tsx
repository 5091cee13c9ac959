import type { ListedItem } from "@/lib/corpus/item-page-queries";
import { ArchivedThing } from "./archived-thing";
import { itemTitles } from "./item-titles";

/** Archived items, as entries of a list, each with its outlet. */
export async function ArchivedItems({ study, items }: { study: string; items: ListedItem[] }) {
  const title = await itemTitles();
  return items.map((item) => {
    const of = { thing: "item" as const, key: item.key, name: title(item), kind: item.outlet.name };
    return <ArchivedThing key={item.key} study={study} of={of} />;
  });
}
