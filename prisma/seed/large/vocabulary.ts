import type { Random } from "../../../lib/resampling/random";

export const LANGUAGES = ["kk", "ru", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

const words: Record<Language, string[]> = {
  kk: "су энергия аймақ келісім көрші өзен қауіпсіздік даму ұсыныс халық болашақ ұлт ғалым мәселе үкімет қаржы жұмыс еңбек әділдік һәм бірлік тәуелсіздік сенім қолдау сын пікір шешім жоспар заң тарих табиғат ынтымақ өңір күн жыл ауыл қала ғасыр үміт әлем".split(
    " ",
  ),
  ru: "вода энергия регион договор сосед река безопасность развитие предложение народ будущее учёный вопрос правительство деньги работа труд справедливость единство независимость доверие поддержка критика мнение решение план закон история природа щит и ёлка год село город век надежда мир объединение расчёт".split(
    " ",
  ),
  en: "water energy region pact neighbour river security growth proposal people future scholar question government money work labour fairness unity independence trust support critics opinion decision plan law history nature shield year village city century hope world union estimate border pipeline".split(
    " ",
  ),
};

function pick<T>(from: readonly T[], next: Random): T {
  return from[Math.floor(next() * from.length)]!;
}

/** So many words of a language, as a sentence that nobody ever said. */
export function sentence(language: Language, { length, next }: { length: number; next: Random }) {
  const text = Array.from({ length }, () => pick(words[language], next)).join(" ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
