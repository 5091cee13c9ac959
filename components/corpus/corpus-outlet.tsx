import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { CorpusOutlet as Outlet } from "@/lib/corpus/corpus-queries";
import type { ListedItem } from "@/lib/corpus/item-page-queries";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutletName } from "./outlet-name";

const link = "inline-flex min-h-8 items-center text-accent underline underline-offset-2";

type Props = {
  study: string;
  outlet: Outlet;
  /** Null where they are listed elsewhere. */
  items: ListedItem[] | null;
};

/** An outlet with its items, or the way to them, and what can be done with each. */
export async function CorpusOutlet({ study, outlet, items }: Props) {
  const [words, common] = await Promise.all([getTranslations("corpus"), getTranslations("common")]);
  const base = `/studies/${study}`;
  const { slug, name } = outlet;
  return (
    <section aria-label={name} className="border-rule border-t py-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-2xl">
          <OutletName name={name} position={outlet.position} href={`${base}/outlets/${slug}`} />
        </h2>
        <p className="flex flex-wrap gap-x-5">
          <Link href={`${base}/corpus/items/new?outlet=${slug}`} className={link}>
            {words("overview.addItem")}
            <span className="sr-only">: {name}</span>
          </Link>
          <Link href={`${base}/corpus/outlets/${slug}/edit`} className={link}>
            {common("edit")}
            <span className="sr-only">: {name}</span>
          </Link>
        </p>
      </div>
      <p className="mt-1 text-soft">
        {outlet.medium} · {words("itemCount", { count: outlet.items })} ·{" "}
        {words("quoteCount", { count: outlet.quotes })}
      </p>
      {outlet.items === 0 && <p className="mt-4">{words("overview.noItems")}</p>}
      {items && items.length > 0 && (
        <ul className="mt-4 grid gap-1">
          {items.map((item) => (
            <CorpusItem key={item.key} base={base} item={item} />
          ))}
        </ul>
      )}
      {!items && outlet.items > 0 && (
        <Link href={`${base}/corpus?outlet=${slug}`} className={link}>
          {words("overview.showItems")}
          <span className="sr-only">: {name}</span>
        </Link>
      )}
    </section>
  );
}

async function CorpusItem({ base, item }: { base: string; item: ListedItem }) {
  const [words, common, title] = await Promise.all([
    getTranslations("corpus"),
    getTranslations("common"),
    itemTitles(),
  ]);
  const name = title(item);
  return (
    <li className="grid items-baseline gap-x-6 gap-y-1 rounded bg-surface px-4 py-3 lg:grid-cols-[1fr_10rem_6rem_auto]">
      <span>
        {name} {item.title && <span className="text-soft text-sm">({item.kind})</span>}
      </span>
      <span className="text-soft text-sm">
        <ItemDate publishedOn={item.publishedOn} />
      </span>
      <Link href={`${base}/quotes?item=${item.key}`} className={link}>
        {words("quoteCount", { count: item.quotes })}
        <span className="sr-only">: {name}</span>
      </Link>
      <span className="flex gap-x-5">
        <Link href={`${base}/corpus/quotes/new?item=${item.key}`} className={link}>
          {words("overview.addQuote")}
          <span className="sr-only">: {name}</span>
        </Link>
        <Link href={`${base}/corpus/items/${item.key}/edit`} className={link}>
          {common("edit")}
          <span className="sr-only">: {name}</span>
        </Link>
      </span>
    </li>
  );
}
