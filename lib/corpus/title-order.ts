/**
 * Signs, digits and letters in the order of the root collation of the Unicode CLDR, in small letters. A
 * letter with a mark that is not named stands where the letter itself does: ё with е, é with e.
 */
const ALPHABET =
  " _-‐‒–—―,;:!¡?¿.…·'‹›\"«»()[]{}§¶@*/\\&#%‰†‡•′″`´^°©®+±÷×<=>|~¤¢$£¥€₸₽" +
  "0123456789" +
  "abcdeəfghiıjklmnopqrstuvwxyzþ" +
  "аәбвгғдђежзѕиійјкқлљмнңњоөпрстћуүұфхһцчџшщъыьэюя";

/** What stands for a sign, letter for letter. */
const likewise: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  đ: "d",
  ħ: "h",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ß: "ss",
};

// From here on characters are letters and signs that can be stored and printed.
const FIRST = 0x100;
const places = new Map(
  Array.from(ALPHABET, (letter, at) => [letter, String.fromCharCode(FIRST + at)]),
);
const AFTER_ALL = FIRST + places.size;

/** Titles that are alike for so long stand as they were entered. */
const LONGEST = 100;

const TITLED = "1";
const UNTITLED = "2";

const asItIs = (letter: string) =>
  String.fromCodePoint(Math.max(letter.codePointAt(0) ?? 0, AFTER_ALL));

function placeOf(letter: string): string {
  const known = places.get(letter);
  if (known) return known;
  const parts = likewise[letter] ?? letter.normalize("NFKD").toLowerCase();
  const bare = parts.replace(/\s/gu, " ").replace(/[\p{M}\p{C}]/gu, "");
  return Array.from(bare, (part) => places.get(part) ?? asItIs(part)).join("");
}

/**
 * A text that stands among others, compared byte by byte, as the title stands among titles: signs, digits,
 * Latin letters, then Cyrillic ones with those of Kazakh, then all else by code point; case and marks don't
 * count. An untitled item stands last. It is stored with the item, because databases sort differently and
 * know no Kazakh; whoever changes it writes the stored ones anew.
 *
 * @example titleOrder("Ёж") < titleOrder("Ель") // true: ж stands before л
 */
export function titleOrder(title: string | null): string {
  if (title === null) return UNTITLED;
  const letters = Array.from(
    title
      .normalize("NFC")
      .toLowerCase()
      .slice(0, 2 * LONGEST),
  );
  const order = Array.from(letters.map(placeOf).join(""));
  return TITLED + order.slice(0, LONGEST).join("");
}
