import type { ItemChoice } from "@/lib/corpus/item-queries";
import { itemTitles } from "./item-titles";

/** Items as the choices of a field, sorted, under the names of their outlets. */
export async function itemGroups(items: ItemChoice[], locale: string) {
  const title = await itemTitles();
  const collator = new Intl.Collator(locale);
  const groups = new Map<string, { name: string; choices: { value: string; name: string }[] }>();
  for (const item of items) {
    const group = groups.get(item.outlet.slug) ?? { name: item.outlet.name, choices: [] };
    group.choices.push({ value: item.key, name: title(item) });
    groups.set(item.outlet.slug, group);
  }
  for (const { choices } of groups.values()) {
    choices.sort((a, b) => collator.compare(a.name, b.name));
  }
  return [...groups.values()].sort((a, b) => collator.compare(a.name, b.name));
}
