import { quotesBehind } from "@/lib/comparison/behind";
import { type ComparisonQuote, passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { markOf, markText } from "@/lib/comparison/mark";
import { marksOfQuote } from "@/lib/comparison/marks-of-quote";
import type { Step } from "@/lib/comparison/period";
import { periodOfQuote } from "@/lib/comparison/period-of-quote";
import { CHARTS, everything } from "@/lib/comparison/search";
import { timelineBins } from "@/lib/comparison/timeline-bins";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const quotes = passingComparedQuotes(demo, everything);
const passing = new Uint8Array(20).fill(1);
const periods = (step: Step) => periodOfQuote(demo, { passing, step });

function marksOf(
  quote: ComparisonQuote,
  { rows = "frame", across = "sentiment", step = "week" as Step } = {},
) {
  const period = periods(step)(quotes.findIndex(({ key }) => key === quote.key));
  return marksOfQuote(quote, {
    variables: demo.variables,
    period,
    across: (key) => (key === rows ? across : null),
  });
}

const named = (key: string) => quotes.find((each) => each.key === key)!;

test("from every quote one gets to every chart that it is part of, and from there back to it", () => {
  for (const quote of quotes) {
    for (const step of ["week", "day", "month", "quarter", "year"] as const) {
      const marks = marksOf(quote, { step });
      expect(marks.length).toBeGreaterThan(0);
      for (const { mark } of marks) {
        expect(quotesBehind(quotes, mark)).toContain(quote);
        expect(markOf(markText(mark))).toEqual(mark);
      }
    }
  }
});

test("a quote with all its values is in every chart, and in those of each variable", () => {
  const marks = marksOf(named("kp-1"));
  expect(new Set(marks.map(({ chart }) => chart))).toEqual(new Set(CHARTS));
  const charts = (variable: string) => [
    ...new Set(marks.filter((each) => each.variable === variable).map(({ chart }) => chart)),
  ];
  expect(charts("sentiment")).toEqual([
    "sentiment",
    "contrast",
    "distance",
    "map",
    "timeline",
    "robustness",
  ]);
  expect(charts("frame")).toEqual(["frames", "contrast", "distance", "map", "cross", "robustness"]);
  expect(charts("function")).toEqual(["variable", "contrast", "distance", "map"]);
});

test("a quote with several frames is behind the mark of each", () => {
  const several = quotes.find(({ resolved }) => [resolved.frame?.value].flat().length > 1)!;
  const codes = [several.resolved.frame!.value].flat();
  for (const chart of ["frames", "contrast", "cross"] as const) {
    const marks = marksOf(several).filter(
      (each) => each.chart === chart && each.variable === "frame",
    );
    const carried = marks.filter(({ mark }) => mark.state === "present");
    expect(carried.map(({ mark }) => mark.code)).toEqual(codes);
  }
});

test("the cross table is of the two variables that are asked for", () => {
  const cross = (of: { rows: string; across: string }) =>
    marksOf(named("kp-1"), of)
      .filter(({ chart }) => chart === "cross")
      .map(({ mark }) => markText(mark));
  const [mark = ""] = cross({ rows: "function", across: "frame" });
  expect(mark).toMatch(/^function:[a-z-]+:\*~frame:[a-z-]+$/);
  // A code does not meet itself.
  for (const each of cross({ rows: "frame", across: "frame" })) {
    const [, one, other] = /^frame:([a-z-]+):\*~frame:([a-z-]+)$/.exec(each)!;
    expect(one).not.toBe(other);
  }
});

test("where half of the analysts saw a frame, the quote stands behind what is contested", () => {
  const contested = named("ve-1");
  const bare = { ...contested.resolved.frame!, value: [] };
  const mark = marksOf({ ...contested, resolved: { frame: bare } })[0]?.mark;
  expect(markText(mark!)).toBe("frame:break-with-russia:vostochniy-ekspress:contested");
});

test("a quote without a value stands apart in every chart, and in the timeline at its period", () => {
  const marks = marksOf(named("ve-2")).filter(({ variable }) => variable === "sentiment");
  expect(marks.map(({ chart, mark }) => [chart, markText(mark)])).toEqual([
    ["sentiment", "sentiment:*:vostochniy-ekspress:contested"],
    ["contrast", "sentiment:*:vostochniy-ekspress:contested"],
    ["distance", "sentiment:*:vostochniy-ekspress:contested"],
    ["map", "sentiment:*:vostochniy-ekspress:contested"],
    ["timeline", "sentiment:*:vostochniy-ekspress:contested~2024-08-12..2024-08-18"],
    ["robustness", "sentiment:*:vostochniy-ekspress:contested"],
  ]);
  const crossed = marksOf(named("ve-2")).filter(({ chart }) => chart === "cross");
  expect(crossed.map(({ mark }) => markText(mark))).toEqual(["frame:*:*:contested~sentiment:*"]);
});

test("a quote that carries no code of a variable is where all of them are absent", () => {
  const bare = { ...named("kp-1"), resolved: { frame: { how: "single" as const, value: [] } } };
  const marks = marksOf(bare).map(({ chart, mark }) => [chart, markText(mark)]);
  expect(marks).toEqual([
    ["frames", "frame:*:kazakhstanskaya-pravda:absent"],
    ["contrast", "frame:*:kazakhstanskaya-pravda:absent"],
  ]);
});

test("a quote without any answer or date is in no chart of it", () => {
  const [quote] = quotes;
  const asked = { variables: demo.variables, across: () => "sentiment" };
  expect(marksOfQuote({ ...quote!, resolved: {} }, { ...asked, period: null })).toEqual([]);
  const undated = marksOfQuote(quote!, { ...asked, period: null });
  expect(undated.map(({ chart }) => chart)).not.toContain("timeline");
});

test("the period of a quote is one that the timeline draws, in each step", () => {
  for (const step of ["day", "week", "month", "quarter", "half-year", "year"] as const) {
    const { bins } = timelineBins(demo, { passing, step });
    const drawn = bins.map(({ key }) => key);
    for (const [at] of quotes.entries()) expect(drawn).toContain(periods(step)(at));
  }
});

test("a mark may ask for two codes, a period, and all outlets at once", () => {
  const text = "frame:discredit:*~sentiment:-2~2024-08-12..2024-08-18";
  const mark = markOf(text)!;
  expect(mark).toMatchObject({ outlet: null, and: { variable: "sentiment", code: "-2" } });
  expect(markText(mark)).toBe(text);
  const keys = quotesBehind(quotes, mark).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.every((key) => key.startsWith("ve-"))).toBe(true);
});

test.each([
  "sentiment:*:haqqin~2024-02-30",
  "sentiment:*:haqqin~soon",
  "sentiment:*:haqqin~frame:",
])("this is no mark: %s", (text) => expect(markOf(text)).toBeNull());
