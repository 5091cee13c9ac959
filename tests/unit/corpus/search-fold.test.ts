import { quoteSearchText } from "@/lib/corpus/quote-search-text";
import { searchFold } from "@/lib/corpus/search-fold";

test.each([
  ["ә", "а"],
  ["ғ", "г"],
  ["қ", "к"],
  ["ң", "н"],
  ["ө", "о"],
  ["ұ", "у"],
  ["ү", "у"],
  ["һ", "х"],
  ["і", "и"],
  ["ё", "е"],
])("the letter %s is found by %s, small or capital", (letter, typed) => {
  expect(searchFold(letter)).toBe(typed);
  expect(searchFold(letter.toUpperCase())).toBe(typed);
});

test.each([
  ["ТОҚАЕВ, ещё", "токаев, еще"],
  ["Қауіпсіздік", "кауипсиздик"],
  ["е\u0308лка", "елка"],
  ["и\u0306од", "йод"],
  ["MI6 & ÉLAN", "mi6 & élan"],
  ["e\u0301lan", "élan"],
  ["100 % of_it (a+)+$", "100 % of_it (a+)+$"],
  ["שלום 😀", "שלום 😀"],
  ["", ""],
])("%j folds to %j", (text, folded) => {
  expect(searchFold(text)).toBe(folded);
});

test("folding what is folded changes nothing", () => {
  for (const text of ["Әғқңөұүһі Ё", "İstanbul", "ǅ"]) {
    expect(searchFold(searchFold(text))).toBe(searchFold(text));
  }
});

test("search looks in text, original text, speaker and context", () => {
  const searched = quoteSearchText({
    text: "Text",
    originalText: "Мәтін",
    speaker: null,
    context: "Said",
  });
  expect(searched).toBe("text\nматин\nsaid");
});
