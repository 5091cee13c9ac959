import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ItemPage } from "@/lib/corpus/item-page-queries";
import { EmptyState } from "../ui/empty-state";
import { PageLinks } from "../ui/page-links";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutsideLink } from "./outside-link";
import { pageAddress } from "./page-address";

type Props = { study: string; outlet: string; page: ItemPage };

/** A page of the items of an outlet, and the ways to the pages before and after. */
export async function ItemList({ study, outlet, page }: Props) {
  const words = await getTranslations("corpus");
  if (page.items.length === 0 && page.previous === null) {
    return <EmptyState title={words("profile.noItemsTitle")} text={words("profile.noItemsText")} />;
  }
  const path = `/studies/${study}/outlets/${outlet}`;
  return (
    <>
      <Items study={study} items={page.items} />
      <PageLinks
        label={words("itemPages")}
        previous={pageAddress(path, page.previous)}
        next={pageAddress(path, page.next)}
      />
    </>
  );
}

/** Items, each with its date and the way to its quotes. */
async function Items({ study, items }: { study: string; items: ItemPage["items"] }) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  return (
    <ul className="mb-6 grid gap-5">
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
