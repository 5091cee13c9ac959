import { getLocale, getTranslations } from "next-intl/server";
import { partialDateText } from "./partial-date-text";

type Props = { publishedOn: string | null; dateNote?: string | null };

/** When an item appeared, as precisely as it is known; the note says why not better. */
export async function ItemDate({ publishedOn, dateNote }: Props) {
  const [locale, words] = await Promise.all([getLocale(), getTranslations("corpus")]);
  return (
    <>
      {publishedOn ? (
        <time dateTime={publishedOn}>{partialDateText(publishedOn, locale)}</time>
      ) : (
        words("dateUnknown")
      )}
      {dateNote && <span className="block text-soft text-sm">{dateNote}</span>}
    </>
  );
}
