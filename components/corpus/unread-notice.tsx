import { getLocale, getTranslations } from "next-intl/server";
import type { QuoteFilterName } from "@/lib/corpus/quote-filter";
import { Notice } from "../ui/notice";

/** Names the parts of an address that could not be read; the rest of it was. */
export async function UnreadNotice({ names }: { names: (QuoteFilterName | "before")[] }) {
  const [locale, words] = await Promise.all([getLocale(), getTranslations("corpus")]);
  const list = new Intl.ListFormat(locale).format(names.map((name) => words(`param.${name}`)));
  return (
    <div className="mb-6">
      <Notice live>{words("list.unread", { names: list })}</Notice>
    </div>
  );
}
