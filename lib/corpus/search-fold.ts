const letters: Record<string, string> = {
  ё: "е",
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
};

/**
 * Text as search compares it: NFC, lower case, Kazakh letters and ё as the Russian ones that people
 * type for them. Databases fold Latin letters only.
 *
 * @example searchFold("ТОҚАЕВ, ещё") // "токаев, еще"
 */
export function searchFold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ёәғқңөұүһі]/g, (letter) => letters[letter] ?? letter);
}
