import { getTranslations } from "next-intl/server";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { Facts } from "./facts";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutletName } from "./outlet-name";
import { OutsideLink } from "./outside-link";

/** Where a quote was taken from: outlet, item, date, author, speaker. */
export async function QuoteFacts({ study, quote }: { study: string; quote: QuoteDetails }) {
  const [words, title] = await Promise.all([getTranslations("corpus"), itemTitles()]);
  const { item, outlet, speaker } = quote;
  const facts = [
    {
      name: words("outlet"),
      value: <OutletName {...outlet} href={`/studies/${study}/outlets/${outlet.slug}`} />,
    },
    {
      name: words("item"),
      value: (
        <>
          {title(item)} {item.title && <span className="text-soft">({item.kind})</span>}{" "}
          {item.url && <OutsideLink url={item.url}>{words("openItem")}</OutsideLink>}
        </>
      ),
    },
    {
      name: words("date"),
      value: <ItemDate publishedOn={item.publishedOn} dateNote={item.dateNote} />,
    },
    { name: words("author"), value: item.author },
    { name: words("speaker"), value: speaker },
  ];
  return <Facts facts={facts.filter((fact) => fact.value !== null)} />;
}
