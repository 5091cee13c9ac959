import { fieldReasons } from "@/lib/base/field-reasons";
import { newItem, newOutlet, newQuote } from "@/lib/corpus/schema";

const outlet = { slug: "haqqin", name: "Haqqin", medium: "website" };
const quote = { item: "hq", form: "verbatim", text: "entirely logical" };
const item = { outlet: "haqqin", kind: "article" };

const reasons = (schema: typeof newOutlet | typeof newItem | typeof newQuote, input: unknown) => {
  const { error } = schema.safeParse(input);
  return Object.fromEntries(
    Object.entries(error ? fieldReasons(error) : {}).map(([field, { key }]) => [field, key]),
  );
};

const audience = (parts: object) => ({ ...outlet, audience: parts });

test("an audience of which nothing was filled in is not known", () => {
  const blank = { count: "", unit: " ", qualifier: "", asOf: "" };
  expect(newOutlet.parse(audience(blank)).audience).toBeNull();
  expect(newOutlet.parse(outlet).audience).toBeNull();
});

test.each([
  ["450000", 450_000],
  ["450,000", 450_000],
  ["1 450 000", 1_450_000],
  [" 7 ", 7],
  [450_000, 450_000],
])("an audience of %j is %d", (count, expected) => {
  const parsed = newOutlet.parse(audience({ count, unit: "readers" }));
  expect(parsed.audience?.count).toBe(expected);
});

test.each(["4.5", "-5", "1e9", "many", "4,50", Number.NaN, -1, 2.5])(
  "an audience of %p is refused beside its field",
  (count) => {
    expect(reasons(newOutlet, audience({ count, unit: "readers" }))).toEqual({
      "audience.count": "invalid",
    });
  },
);

test("an audience half filled in asks for the rest", () => {
  expect(reasons(newOutlet, audience({ count: "", unit: "readers" }))).toEqual({
    "audience.count": "required",
  });
  expect(reasons(newOutlet, audience({ count: "5", unit: "" }))).toEqual({
    "audience.unit": "required",
  });
});

test.each([
  "javascript:alert(1)",
  "data:text/html,x",
  "ftp://a.b",
  "https://",
  "http://a b",
  "//a.b",
])("%s is no web address", (url) =>
  expect(reasons(newItem, { ...item, url })).toEqual({ url: "not-a-url" }),
);

test("a web address may be left out, and can't hold a NUL", () => {
  expect(newItem.parse({ ...item, url: " " }).url).toBeNull();
  expect(newItem.parse({ ...item, url: " https://a.example/x?y#z " }).url).toBe(
    "https://a.example/x?y#z",
  );
  expect(reasons(newItem, { ...item, url: "https://a.example/\0" })).toEqual({
    url: "unreadable-characters",
  });
});

test.each([
  [{ text: undefined }, { text: "required" }],
  [{ text: "" }, { text: "required" }],
  [{ text: " \n " }, { text: "required" }],
  [{ text: "a\0b" }, { text: "unreadable-characters" }],
  [{ text: "a\uD800b" }, { text: "unreadable-characters" }],
  [{ originalText: "\uDFFF" }, { originalText: "unreadable-characters" }],
  [{ form: "poem" }, { form: "not-one-of" }],
  [{ language: "english" }, { language: "not-a-language" }],
  [{ searchText: "x" }, { searchText: "unknown-field" }],
  [{ studyId: 2 }, { studyId: "unknown-field" }],
  [{ item: "../x" }, { item: "not-a-slug" }],
])("a quote with %j is refused with %j", (wrong, expected) => {
  expect(reasons(newQuote, { ...quote, ...wrong })).toEqual(expected);
});

test("a text of 10,000 characters fits, and one more is too long", () => {
  expect(reasons(newQuote, { ...quote, text: "x".repeat(10_001) })).toEqual({ text: "too-long" });
  expect(newQuote.parse({ ...quote, text: "ш".repeat(10_000) }).text).toHaveLength(10_000);
});
