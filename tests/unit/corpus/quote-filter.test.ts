import { applicableFilter, parseQuoteFilter } from "@/lib/corpus/quote-filter";

test("an address is read parameter by parameter", () => {
  const params = { q: "  MI6 ", outlet: "haqqin", form: "headline", sort: "newest", after: "ve-1" };
  expect(parseQuoteFilter(params)).toEqual({ filter: { ...params, q: "MI6" }, unread: [] });
});

test("what is empty or unknown to the list is not asked", () => {
  const params = { q: "", outlet: "", utm: "x", "where[OR]": "1" };
  expect(parseQuoteFilter(params)).toEqual({ filter: {}, unread: [] });
});

test.each([
  ["sort", "searchText"],
  ["sort", "passwordHash"],
  ["after", "a/../b"],
  ["after", "-1"],
  ["outlet", "NaN"],
  ["form", "poem"],
  ["mine", "theirs"],
  ["archived", "1"],
  ["item", "%00"],
])("a %s of %j is named and left out; the rest is kept", (name, value) => {
  const { filter, unread } = parseQuoteFilter({ q: "word", [name]: value });
  expect(unread).toEqual([name]);
  expect(filter).toEqual({ q: "word" });
});

test("a parameter given twice is not guessed at", () => {
  const given = { q: ["a", "b"], sort: ["newest", "outlet"], form: "verbatim" };
  expect(parseQuoteFilter(given)).toEqual({ filter: { form: "verbatim" }, unread: ["q", "sort"] });
});

test("search text may be long and hold anything", () => {
  const q = `%_(a+)+$${"x".repeat(10_000)}`;
  expect(parseQuoteFilter({ q }).filter.q).toBe(q);
});

test("what the study does not have, or is not the person's, is left out too", () => {
  const parsed = parseQuoteFilter({
    q: "word",
    outlet: "nowhere",
    item: "none",
    mine: "open",
    archived: "yes",
  });
  const reader = { outlets: ["haqqin"], isItem: false, annotates: false, keeps: false };
  expect(applicableFilter(parsed, reader)).toEqual({
    filter: { q: "word" },
    unread: ["outlet", "item", "mine", "archived"],
  });
  const lead = { outlets: ["nowhere"], isItem: true, annotates: true, keeps: true };
  expect(applicableFilter(parsed, lead)).toEqual(parsed);
});
