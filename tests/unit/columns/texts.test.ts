import fc from "fast-check";
import { GrowingTexts } from "@/lib/columns/growing-texts";
import { eachText, placeOfText, textAt } from "@/lib/columns/texts";

function textsOf(all: readonly string[]) {
  const growing = new GrowingTexts();
  for (const text of all) growing.push(text);
  return growing;
}

const anyText = fc.oneof(
  fc.constantFrom("", "quote-0000001", "quote-0000002", "Қазақстан", "Қазақша", "👍🏽"),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "grapheme", minLength: 200, maxLength: 600 }),
  fc.constant("long".repeat(200)),
);

test("texts come back as they were given, one by one and all", () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 80 }), (all) => {
      const texts = textsOf(all).now();
      expect([...eachText(texts)]).toEqual(all);
      expect(all.map((_, place) => textAt(texts, place))).toEqual(all);
      for (const text of all) expect(placeOfText(texts, text)).toBe(all.indexOf(text));
    }),
  );
});

test("what was taken stays as it was when more texts come", () => {
  const growing = textsOf(["kp-1", "kp-2"]);
  const before = growing.now();
  growing.fit();
  for (let at = 0; at < 1000; at++) growing.push(`later-${at}`);
  expect([...eachText(before)]).toEqual(["kp-1", "kp-2"]);
  expect(textAt(growing.now(), 1001)).toBe("later-999");
});

test("numbered keys take a few bytes each", () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => `quote-${String(at).padStart(7, "0")}`);
  const { bytes, blocks } = textsOf(keys).now();
  expect((bytes.byteLength + blocks.byteLength) / keys.length).toBeLessThan(5);
});

test("a place without a text is refused, and a text that is not there has none", () => {
  const texts = textsOf(["kp-1"]).now();
  for (const place of [-1, 1, Number.NaN]) expect(() => textAt(texts, place)).toThrow(RangeError);
  expect(placeOfText(texts, "kp")).toBe(-1);
  expect(placeOfText(textsOf([]).now(), "kp")).toBe(-1);
});
