import { type Filters, passingQuotes } from "@/lib/columns/filter";
import { eachText } from "@/lib/columns/texts";
import { columns } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";
import { smallRows } from "../comparison/small-rows";

const none: Filters = { outlets: [], from: null, to: null, forms: [] };

/** Keys of the quotes that pass in a study of one quote an item: dated 12 August, August, 2024, never. */
function passing(filters: Partial<Filters>): string[] {
  const rows = smallRows({ outlets: [[[]], [[]], [[]], [[]]] });
  ["2024-08-12", "2024-08", "2024", null].forEach((date, at) => {
    rows.items[at]!.publishedOn = date;
  });
  ["day", "month", "year", "undated"].forEach((key, at) => {
    rows.quotes[at]!.key = key;
  });
  rows.quotes[0]!.form = "headline";
  const built = columns(rows);
  const passes = passingQuotes(built, { ...none, ...filters });
  return [...eachText(built.quotes.key)].filter((_, quote) => passes[quote] === 1);
}

test.each<[string, Partial<Filters>, string[]]>([
  ["no filter lets all through", {}, ["day", "month", "year", "undated"]],
  ["a bound leaves out what has no date", { from: "1000" }, ["day", "month", "year"]],
  ["the first day counts", { from: "2024-08-12" }, ["day", "month", "year"]],
  ["the day after does not hold the day before", { from: "2024-08-13" }, ["month", "year"]],
  ["a month passes until its last day", { from: "2024-08-31" }, ["month", "year"]],
  ["and not after it", { from: "2024-09-01" }, ["year"]],
  ["the last day counts", { to: "2024-08-12" }, ["day", "month", "year"]],
  ["a month passes from its first day", { to: "2024-08-01" }, ["month", "year"]],
  ["a single day", { from: "2024-08-12", to: "2024-08-12" }, ["day", "month", "year"]],
  [
    "until a month means until its end",
    { from: "2024-08-12", to: "2024-08" },
    ["day", "month", "year"],
  ],
  ["29 February", { from: "2024-02-29", to: "2024-02-29" }, ["year"]],
  ["1900", { to: "1900" }, []],
  ["2100", { from: "2100" }, []],
  [
    "a period that ends before it begins holds no day",
    { from: "2024-08-20", to: "2024-08-10" },
    [],
  ],
  ["outlets", { outlets: ["o1", "o3"] }, ["month", "undated"]],
  ["an outlet of no study", { outlets: ["nobody"] }, []],
  ["forms", { forms: ["headline"] }, ["day"]],
  ["all at once", { outlets: ["o0", "o1"], forms: ["verbatim"], from: "2024" }, ["month"]],
])("%s", (_, filters, keys) => {
  expect(passing(filters)).toEqual(keys);
});

test("a bound that is no date is refused", () => {
  expect(() => passing({ from: "2023-02-29" })).toThrow(RangeError);
});

test("Haqqin's quotes, known to be of August 2024, pass from the 20th of that month", () => {
  const built = columns(demoRows());
  const passes = passingQuotes(built, { ...none, outlets: ["haqqin"], from: "2024-08-20" });
  expect([...eachText(built.quotes.key)].filter((_, quote) => passes[quote])).toEqual([
    "hq-1",
    "hq-2",
    "hq-3",
    "hq-4",
  ]);
});
