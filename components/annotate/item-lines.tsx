import { getTranslations } from "next-intl/server";
import { ItemDate } from "@/components/corpus/item-date";
import { itemTitles } from "@/components/corpus/item-titles";
import { OutletName } from "@/components/corpus/outlet-name";
import { OutsideLink } from "@/components/corpus/outside-link";
import { Badge } from "@/components/ui/badge";
import type { QuoteToAnnotate } from "@/lib/annotation/queue-queries";

/** Where the quote stands: outlet, item and date, as far as they are known. */
export async function ItemLines({ quote }: { quote: QuoteToAnnotate }) {
  const [words, corpus, title] = await Promise.all([
    getTranslations("annotate"),
    getTranslations("corpus"),
    itemTitles(),
  ]);
  const { item, outlet, form } = quote;
  return (
    <div className="mt-4 border-rule border-t pt-2 text-sm text-soft leading-snug">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink">
        <b>
          <OutletName name={outlet.name} position={outlet.position} />
        </b>
        <Badge hint={corpus(`formHint.${form}`)}>{corpus(`form.${form}`)}</Badge>
      </p>
      <p>
        {title(item)}
        {item.author && `, ${words("by", { author: item.author })}`}{" "}
        {item.url && <OutsideLink url={item.url}>{corpus("openItem")}</OutsideLink>}
      </p>
      <div>
        <ItemDate publishedOn={item.publishedOn} dateNote={item.dateNote} />
      </div>
    </div>
  );
}
