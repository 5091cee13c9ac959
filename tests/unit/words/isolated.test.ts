import { figureWords } from "@/lib/words/figure-words";
import { balanced, isolated, isolatedLines } from "@/lib/words/isolated";

const haaretz = "הארץ (Haaretz)";
const sharq = "الشرق الأوسط, 24/7";

test("a name that is written from the right stands in an isolate, any other stays as it is", () => {
  expect(isolated("Haqqin")).toBe("Haqqin");
  expect(isolated("Қазақ әдебиеті – №1")).toBe("Қазақ әдебиеті – №1");
  expect(isolated(haaretz)).toBe(`\u2068${haaretz}\u2069`);
  expect(isolated(sharq)).toBe(`\u2068${sharq}\u2069`);
  expect(isolated("ߒߞߏ")).toBe("\u2068ߒߞߏ\u2069");
  expect(isolated("𞤀𞤣𞤤𞤢𞤥")).toBe("\u2068𞤀𞤣𞤤𞤢𞤥\u2069");
});

test("what stands in one isolate gets no second one, two side by side get one around both", () => {
  expect(isolated(isolated(haaretz))).toBe(isolated(haaretz));
  const both = `${isolated(haaretz)}, ${isolated(sharq)}`;
  expect(isolated(both)).toBe(`\u2068${both}\u2069`);
});

test("signs of direction that somebody typed into a name do not reach beyond it", () => {
  expect(isolated("abc\u202Edef")).toBe("\u2068abc\u202Edef\u2069");
  expect(isolated("abc\u2067def")).toBe("\u2068abc\u2067def\u2069\u2069");
  expect(isolated("abc\u2069\u202Edef")).toBe("\u2068abc\u202Edef\u2069");
});

test("a text that was cut ends all that it began", () => {
  expect(balanced("from \u2068הא…")).toBe("from \u2068הא…\u2069");
  expect(balanced("ץ\u2069 (4)")).toBe("ץ (4)");
  expect(balanced("no sign")).toBe("no sign");
});

test("lines of one text run as the text does, also those that begin otherwise", () => {
  expect(isolatedLines(["המהדורה", "2024 (ynet)"])).toEqual([
    "\u2067המהדורה\u2069",
    "\u20672024 (ynet)\u2069",
  ]);
  expect(isolatedLines(["Regional:", "סוכנות!"])).toEqual([
    "\u2066Regional:\u2069",
    "\u2066סוכנות!\u2069",
  ]);
  expect(isolatedLines(["Haqqin", "(2024)"])).toEqual(["Haqqin", "(2024)"]);
  expect(isolatedLines([haaretz])).toEqual([haaretz]);
});

test("a name that goes on in the next line is written there as it was begun", () => {
  expect(isolatedLines(["far is \u2068הארץ", "(2024)!\u2069 (0.27)"])).toEqual([
    "\u2066far is \u2068הארץ\u2069\u2069",
    "\u2066\u2067(2024)!\u2069 (0.27)\u2069",
  ]);
});

test("a sentence keeps the names in it to themselves, so that its numbers stay in their places", () => {
  const words = figureWords("en");
  const told = { outlet: haaretz, code: "יד זרה", count: 3 };
  expect(words("absentLabel", told)).toBe(
    `\u2068${haaretz}\u2069, \u2068יד זרה\u2069: absent on 3 quotes`,
  );
  expect(words("absentLabel", { ...told, outlet: "Haqqin", code: "Other" })).toBe(
    "Haqqin, Other: absent on 3 quotes",
  );
});
