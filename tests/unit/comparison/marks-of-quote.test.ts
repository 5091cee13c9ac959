import { quotesBehind } from "@/lib/comparison/behind";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { markOf, markText } from "@/lib/comparison/mark";
import { marksOfQuote } from "@/lib/comparison/marks-of-quote";
import { CHARTS, everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const quotes = passingComparedQuotes(columns(demoRows()), everything);

test("from every quote one gets to every chart that it is part of, and from there back to it", () => {
  for (const quote of quotes) {
    const marks = marksOfQuote(quote);
    expect(marks.length).toBeGreaterThan(0);
    for (const { mark } of marks) {
      expect(quotesBehind(quotes, mark)).toContain(quote);
      expect(markOf(markText(mark))).toEqual(mark);
    }
  }
});

test("a quote with all its values is in every chart", () => {
  const whole = quotes.find(({ key }) => key === "kp-1")!;
  expect(new Set(marksOfQuote(whole).map(({ chart }) => chart))).toEqual(new Set(CHARTS));
  const shown = marksOfQuote(whole).find(({ chart }) => chart === "variable");
  expect(shown).toMatchObject({ variable: "function" });
});

test("a quote with several frames is behind the mark of each", () => {
  const several = quotes.find(({ resolved }) => [resolved.frame?.value].flat().length > 1)!;
  const codes = [several.resolved.frame!.value].flat();
  for (const chart of ["frames", "contrast", "cross"] as const) {
    const marks = marksOfQuote(several).filter((each) => each.chart === chart);
    const carried = marks.filter(({ mark }) => mark.state === "present");
    expect(carried.map(({ mark }) => mark.code)).toEqual(codes);
  }
});

test("where half of the analysts saw a frame, the quote stands behind what is contested", () => {
  const contested = quotes.find(({ key }) => key === "ve-1")!;
  const bare = { ...contested.resolved.frame!, value: [] };
  const mark = marksOfQuote({ ...contested, resolved: { frame: bare } })[0]?.mark;
  expect(markText(mark!)).toBe("frame:break-with-russia:vostochniy-ekspress:contested");
});

test("a quote without a value is in no chart of it", () => {
  const [quote] = quotes;
  const bare = { ...quote!, resolved: {} };
  expect(marksOfQuote(bare)).toEqual([]);
  const undated = { ...quote!, publishedOn: null };
  expect(marksOfQuote(undated).map(({ chart }) => chart)).not.toContain("timeline");
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
