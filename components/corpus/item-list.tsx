import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ListedItem } from "@/lib/corpus/item-queries";
import { EmptyState } from "../ui/empty-state";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutsideLink } from "./outside-link";

/** The items of an outlet, each with its date and the way to its quotes. */
export async function ItemList({ study, items }: { study: string; items: ListedItem[] }) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  if (items.length === 0) {
    return <EmptyState title={words("profile.noItemsTitle")} text={words("profile.noItemsText")} />;
  }
  return (
    <ul className="grid gap-5">
      {items.map((item) => (
        <li key={item.key} className="grid gap-x-8 gap-y-1 sm:grid-cols-[1fr_auto]">
          <div>
            <h3 className="text-xl">{title(item)}</h3>
            <p className="text-soft">
              <ItemDate publishedOn={item.publishedOn} />
              {[item.title && item.kind, item.author].map((part) => part && ` · ${part}`)}
            </p>
            {item.url && <OutsideLink url={item.url}>{words("openItem")}</OutsideLink>}
          </div>
          <Link
            href={`/studies/${study}/quotes?item=${item.key}`}
            className="inline-flex min-h-8 items-center self-start text-accent underline underline-offset-2"
          >
            {words("quoteCount", { count: item.quotes })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
