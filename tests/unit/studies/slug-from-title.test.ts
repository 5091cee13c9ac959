import { slug } from "@/lib/base/text";
import { slugFromTitle } from "@/lib/studies/slug-from-title";

test.each([
  ["Қазақстан", "qazaqstan"],
  ["Қазақстан және Еуропа", "qazaqstan-zhane-europa"],
  [
    "Өзбекстан, Түркіменстан, Ғылым, Мәңгілік, Ұлт, Һәм",
    "ozbekstan-turkimenstan-gylym-mangilik-ult-ham",
  ],
  ["Токаев: щит и ёлка — объединение", "tokaev-shchit-i-yolka-obedinenie"],
  ["ЖЫЛ ЦЕХ ЧЭЮЯ", "zhyl-tsekh-cheyuya"],
  ["Львів і Ґанок", "lviv-i-ganok"],
  ["Élan Straße Łódź Ağrı Bakıda Məmməd", "elan-strasse-lodz-agri-bakida-mammad"],
  ["Toqaev's call for Central Asian defence", "toqaevs-call-for-central-asian-defence"],
  ["  2024 -- 50 %!  ", "2024-50"],
  ["и\u0306 and е\u0308 typed in parts", "y-and-yo-typed-in-parts"],
  ["中文", ""],
  ["🙂 …", ""],
  ["", ""],
])("the address of %j is %j", (title, expected) => {
  expect(slugFromTitle(title)).toBe(expected);
});

test("a long title is cut between words, at no more than 80 characters", () => {
  const slugged = slugFromTitle("seven letters ".repeat(20));
  expect(slugged.length).toBeLessThanOrEqual(80);
  expect(slugged).toMatch(/(seven|letters)$/);
  expect(slugFromTitle("x".repeat(200))).toHaveLength(80);
});

test("what it suggests is accepted as an address", () => {
  for (const title of ["Қазақстан!", "a".repeat(90), "one two ".repeat(30)]) {
    expect(slug.safeParse(slugFromTitle(title)).success).toBe(true);
  }
});
