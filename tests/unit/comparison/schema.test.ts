import { type Askable, exportChoice, readSearch } from "@/lib/comparison/schema";
import { everything, searchText } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());

function read(query: string, askable: Askable = "all") {
  const asked = new URLSearchParams(query);
  const values = Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name)]));
  const { search, problems } = readSearch(values, { columns: demo, askable });
  const keys = Object.entries(problems).map(([name, { key }]) => [name, key]);
  return { search, problems: Object.fromEntries(keys) };
}

test("an empty query shows everything", () => {
  expect(read("")).toEqual({ search: everything, problems: {} });
});

test("a form without scripts sends empty fields, and they ask for nothing", () => {
  const query = "from=&to=&by=resolved&chart=&tab=&mark=&outlet=&form=";
  expect(read(query)).toEqual({ search: everything, problems: {} });
});

test("outlets and forms may be repeated or stand in a list", () => {
  const both = ["haqqin", "khod-mysley"];
  expect(read("outlet=haqqin&outlet=khod-mysley").search.outlets).toEqual(both);
  expect(read("outlet=haqqin,khod-mysley,haqqin").search.outlets).toEqual(both);
  expect(read("form=verbatim,headline").search.forms).toEqual(["verbatim", "headline"]);
});

test("what a search writes into the address is what it reads from there", () => {
  const query =
    "?outlet=haqqin,mardan-telegram&from=2024-08&to=2024-08-31&form=paraphrase&by=2&chart=frames&tab=table&mark=frame:foreign-hand:haqqin:contested";
  const { search, problems } = read(query);
  expect(problems).toEqual({});
  expect(searchText(search)).toBe(query);
  expect(searchText(everything)).toBe("");
});

test.each([
  ["where[OR]=1", { "where[OR]": "unknown-field" }],
  [
    "user.passwordHash=1&analyst.sessions=2",
    { "user.passwordHash": "unknown-field", "analyst.sessions": "unknown-field" },
  ],
  ["constructor=1&__proto__=2", { constructor: "unknown-field", ["__proto__"]: "unknown-field" }],
  ["outlet[contains]=a", { "outlet[contains]": "unknown-field" }],
  ["outlet=nowhere", { outlet: "unknown-outlet" }],
  ["form=tweet", { form: "not-one-of" }],
  ["from=2023-02-29", { from: "not-a-date" }],
  ["to=tomorrow", { to: "not-a-date" }],
  ["from=2025&to=2024", { to: "period-reversed" }],
  ["from=2024&from=2025", { from: "given-twice" }],
  ["by=1&by=2", { by: "given-twice" }],
  ["by=me", { by: "not-a-choice" }],
  ["by=99", { by: "answers-not-shown" }],
  ["chart=pie", { chart: "not-one-of" }],
  ["tab=raw", { tab: "not-one-of" }],
  ["page=0", { page: "not-a-choice" }],
  ["page=-1", { page: "not-a-choice" }],
  ["page=1e3", { page: "not-a-choice" }],
  ["page=2&page=3", { page: "given-twice" }],
  ["mark=haqqin", { mark: "unknown-mark" }],
  ["mark=sentiment:9:haqqin", { mark: "unknown-mark" }],
  ["mark=sentiment:-2:nowhere", { mark: "unknown-mark" }],
])("%s is refused by its name and leaves the rest unfiltered", (query, problems) => {
  const told = read(query);
  expect(Object.entries(told.problems)).toEqual(Object.entries(problems));
  expect(told.search).toEqual(everything);
});

test("a table's first page leaves no trace in the address", () => {
  expect(read("page=12").search.page).toBe(12);
  expect(searchText({ ...everything, page: 12 })).toBe("?page=12");
  expect(searchText(read("page=1").search)).toBe("");
  expect(read("page=").search.page).toBe(1);
});

test("a parameter that is not understood takes no other along", () => {
  const { search, problems } = read("outlet=haqqin&from=nonsense");
  expect(search.outlets).toEqual(["haqqin"]);
  expect(problems).toEqual({ from: "not-a-date" });
});

test("a month and a day in it are no reversed period", () => {
  expect(read("from=2024-08-20&to=2024-08").problems).toEqual({});
});

test("single answers are compared only by those who may read them", () => {
  expect(read("by=2", "all").search.by).toBe(2);
  expect(read("by=2", [2]).search.by).toBe(2);
  expect(read("by=1", [2]).problems).toEqual({ by: "answers-not-shown" });
  expect(read("by=1", []).problems).toEqual({ by: "answers-not-shown" });
});

test("the export knows its formats and tables", () => {
  expect(exportChoice.parse({})).toEqual({ format: "json", table: "outlets" });
  expect(exportChoice.parse({ format: ["csv"], table: ["quotes"] }).table).toBe("quotes");
  expect(exportChoice.safeParse({ format: ["xml"] }).success).toBe(false);
  expect(exportChoice.safeParse({ format: ["csv", "json"] }).success).toBe(false);
});

test("ways of counting that tell single answers are for those who may see all answers", () => {
  const asked = (way: string, askable: Askable) => read(`mark=frame:*:haqqin~~${way}`, askable);
  for (const way of ["annotations", "without-analyst.1"]) {
    expect(asked(way, "all").search.mark).not.toBeNull();
    for (const askable of [[], [1]]) {
      expect(asked(way, askable).search.mark).toBeNull();
      expect(asked(way, askable).problems).toEqual({ mark: "answers-not-shown" });
    }
  }
  expect(asked("majority", []).search.mark).not.toBeNull();
});
