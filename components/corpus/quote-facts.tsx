import { getTranslations } from "next-intl/server";
import type { QuoteDetails } from "@/lib/corpus/quote-queries";
import { Facts } from "./facts";
import { ItemDate } from "./item-date";
import { itemTitles } from "./item-titles";
import { OutletName } from "./outlet-name";

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
      value: <ItemLine {...item} title={title(item)} link={words("openItem")} />,
    },
    { name: words("date"), value: <ItemDate {...item} /> },
    { name: words("author"), value: item.author },
    { name: words("speaker"), value: speaker },
  ];
  return <Facts facts={facts.filter((fact) => fact.value !== null)} />;
}

type ItemLineProps = { title: string; kind: string; url: string | null; link: string };

function ItemLine({ title, kind, url, link }: ItemLineProps) {
  return (
    <>
      {title} <span className="text-soft">({kind})</span>
      {url && (
        <>
          {" "}
          <a href={url} rel="noopener noreferrer external">
            {link}
          </a>
        </>
      )}
    </>
  );
}
