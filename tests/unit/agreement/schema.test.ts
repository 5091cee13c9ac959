import { readAgreementSearch } from "@/lib/agreement/schema";
import { agreementText, wholeStudy } from "@/lib/agreement/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";

const demo = columns(demoRows());
const read = (query: string) => {
  const given = new URLSearchParams(query);
  const values = Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)]));
  return readAgreementSearch(values, demo);
};

test("nothing asked is the whole study by α", () => {
  expect(read("")).toEqual({ search: wholeStudy, problems: {} });
});

test("what an address asks for is read, and written back the same", () => {
  const query =
    "?measure=kappa-linear&analyst=1,3&revision=1&outlet=haqqin,khod-mysley&form=verbatim&from=2024-08&to=2024-09&variable=sentiment";
  const { search, problems } = read(query);
  expect(problems).toEqual({});
  expect(search).toMatchObject({ measure: "kappa-linear", analysts: [1, 3], revision: 1 });
  expect(agreementText(search)).toBe(query);
});

test.each([
  ["analyst=9", "analyst", "unknown-analyst"],
  ["analyst=x", "analyst", "not-a-choice"],
  ["revision=7", "revision", "unknown-revision"],
  ["revision=1&revision=2", "revision", "given-twice"],
  ["outlet=nowhere", "outlet", "unknown-outlet"],
  ["from=soon", "from", "not-a-date"],
  ["from=2025&to=2024", "to", "period-reversed"],
  ["variable=tone", "variable", "unknown-variable"],
  ["where[OR]=1", "where[OR]", "unknown-field"],
])("?%s is left out and named", (query, name, reason) => {
  const { search, problems } = read(query);
  expect(problems[name]).toEqual({ key: reason });
  expect(agreementText(search).includes("nowhere")).toBe(false);
});

test.each([
  ["form=tweet", "form", "verbatim, headline, paraphrase"],
  [
    "measure=omega",
    "measure",
    "alpha, percent, fleiss, ac1, s, kappa, kappa-linear, kappa-quadratic, pi, alpha-jaccard",
  ],
])("?%s is left out, and told what may be chosen", (query, name, choices) => {
  expect(read(query).problems[name]).toEqual({ key: "not-one-of", values: { choices } });
});
