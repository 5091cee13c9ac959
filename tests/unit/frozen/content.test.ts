import { addresses, contentHash, contentText, isIntact } from "@/lib/frozen/content";
import type { FrozenContent } from "@/lib/frozen/schema";
import { frozenContentOf } from "../../support/frozen-sheet";

/** The same value with the names of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, each]) => [name, reversed(each)]));
}

test("the same content is the same text, in whatever order it was put together", () => {
  const content = frozenContentOf();
  const text = contentText(content);
  expect(contentText(reversed(content) as FrozenContent)).toBe(text);
  expect(JSON.parse(text)).toEqual(content);
  expect(text.startsWith('{"agreement":[],"codebook":[{"codes":')).toBe(true);
});

test("names stand in order, without spaces, and what is not there is left out", () => {
  const value = { b: [1e21, 0.1, -0], a: { y: undefined, x: null }, é: "é\u0000" };
  expect(contentText(value as never)).toBe('{"a":{"x":null},"b":[1e+21,0.1,0],"é":"é\\u0000"}');
});

test("a number that JSON can't tell is refused", () => {
  const sheet = { ...frozenContentOf().sheet };
  sheet.tables = [{ ...sheet.tables[0]!, rows: [[{ value: Number.NaN, text: "NaN" }]] }];
  expect(() => contentText(frozenContentOf({ sheet }))).toThrow(RangeError);
});

test("the hash is the one that sha256sum prints of the file", () => {
  // printf 'Тоқаев 🕊' | sha256sum
  const printed = "7615bbf9af3fdc20be1198ef807fcf798f70d280eb7ecc0d48dec5f4d6b167f4";
  expect(contentHash("Тоқаев 🕊")).toBe(printed);
  expect(contentHash("abc").slice(0, 16)).toBe("ba7816bf8f01cfea");
});

test("one changed character, a changed hash and another address are all noticed", () => {
  const content = contentText(frozenContentOf());
  const sha256 = contentHash(content);
  const address = sha256.slice(0, 16);
  const other = content.replace("Neutral", "neutral");
  expect(isIntact({ content, sha256, address })).toBe(true);
  expect(isIntact({ content: other, sha256, address })).toBe(false);
  expect(isIntact({ content, sha256: contentHash(other), address })).toBe(false);
  // Content and hash changed together no longer fit the address under which the figure is cited.
  expect(isIntact({ content: other, sha256: contentHash(other), address })).toBe(false);
});

test("an address is the beginning of the hash, longer only where the shorter is taken", () => {
  const all = addresses("0123456789abcdef".repeat(4));
  expect(all[0]).toBe("0123456789abcdef");
  expect(all[1]).toBe("0123456789abcdef0");
  expect(all).toHaveLength(49);
  expect(all.at(-1)).toHaveLength(64);
});
