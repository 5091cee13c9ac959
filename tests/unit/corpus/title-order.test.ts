import fc from "fast-check";
import { titleOrder } from "@/lib/corpus/title-order";

/** As databases compare: byte by byte. */
const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const sorted = (titles: (string | null)[]) =>
  titles.toSorted((a, b) => compare(titleOrder(a), titleOrder(b)));

test("titles stand as Russian, Kazakh and English readers look for them, untitled items last", () => {
  const titles = [
    "12 ответов",
    "«Ель»",
    "a word",
    "Another word",
    "zebra",
    "абай",
    "әлем",
    "Бір ел",
    "Ёж",
    "Ель",
    "Иран",
    "ішкі",
    "йод",
    "Қазақстан",
    "қала",
    "Лето",
    "яблоко",
    "عنوان",
    null,
  ];
  const expected = ["«Ель»", ...titles.filter((title) => title !== "«Ель»")];
  expect(sorted(titles.toReversed())).toEqual(expected);
});

test.each([
  ["ЁЖ", "еж"],
  ["Ябло́ко", "яблоко"],
  ["Straße", "strasse"],
  ["résumé", "Resume"],
  ["№ 5", "no 5"],
  ["“so”", '"so"'],
])("%s and %s stand in one place", (one, other) => {
  expect(titleOrder(one)).toBe(titleOrder(other));
});

const letters = fc.constantFrom(
  ...(" -,.!?'\"«»()/&%+$0123456789abcxyzəıéöüşñ" + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"),
);
const title = fc.array(letters, { maxLength: 12 }).map((all) => all.join(""));

test("titles of Latin, Cyrillic and Kazakh letters, digits and signs stand as the collation sorts them", () => {
  const collator = new Intl.Collator("en", { sensitivity: "base" });
  fc.assert(
    fc.property(title, title, (a, b) => {
      const [one, other] = [titleOrder(a.toUpperCase()), titleOrder(b)];
      expect(compare(one, other)).toBe(Math.sign(collator.compare(a.toUpperCase(), b)));
    }),
    { numRuns: 2000 },
  );
});

test("the longest title has a place that both databases can index", () => {
  for (const letter of ["ж", "漢", "😀", "ß", "ﷺ"]) {
    expect(Buffer.from(titleOrder(letter.repeat(500))).length).toBeLessThanOrEqual(401);
  }
});
