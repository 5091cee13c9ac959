// Kazakh as its Latin alphabet of 2021 has it, without the marks that addresses can't carry (қ is q,
// not k); other Cyrillic letters as English readers know them (х is kh, ж is zh).
const letters: Record<string, string> = {
  ...{ а: "a", ә: "a", б: "b", в: "v", г: "g", ґ: "g", ғ: "g", д: "d", е: "e", є: "ye", ё: "yo" },
  ...{ ж: "zh", з: "z", и: "i", і: "i", ї: "yi", й: "y", к: "k", қ: "q", л: "l", м: "m", н: "n" },
  ...{ ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ұ: "u", ү: "u", ў: "u" },
  ...{ ф: "f", х: "kh", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "" },
  ...{ э: "e", ю: "yu", я: "ya", ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th" },
  ...{ ł: "l", ı: "i", ə: "a" },
};

const longest = 80;

/**
 * An address for a title: small Latin letters, digits and hyphens, at most 80, cut between words.
 * Empty when the title holds nothing that can be written so.
 *
 * @example slugFromTitle("Қазақстан және Еуропа") // "qazaqstan-zhane-europa"
 */
export function slugFromTitle(title: string): string {
  const latin = [...title.normalize("NFC").toLowerCase()].map((each) => letters[each] ?? each);
  const parts = latin
    .join("")
    .normalize("NFD")
    .replace(/[\p{M}'’ʼ`]/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const slug = parts.join("-");
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1).lastIndexOf("-");
  return slug.slice(0, cut > 0 ? cut : longest);
}
