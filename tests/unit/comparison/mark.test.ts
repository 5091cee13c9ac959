import { withHidden } from "@/lib/columns/columns";
import { textAt } from "@/lib/columns/texts";
import { quotesBehind } from "@/lib/comparison/behind";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { comparison } from "@/lib/comparison/comparison";
import { isMarkOf, type Mark, markOf, markText } from "@/lib/comparison/mark";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { everything } from "@/lib/comparison/search";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());
const { outlets } = comparison(demo, everything);
const quotes = passingComparedQuotes(demo, everything);
const keys = (text: string) => quotesBehind(quotes, markOf(text)!).map(({ key }) => key);

test.each([
  "sentiment:-2:haqqin",
  "sentiment:*:haqqin",
  "sentiment:*:haqqin:contested",
  "frame:foreign-hand:vostochniy-ekspress:not-annotated",
  "frame:discredit:haqqin:absent",
  "frame:*:*:resolved",
  "sentiment:-2:haqqin:resolved~frame:discredit",
  "frame:*:*:resolved~sentiment:*",
  "frame:*:*:contested~sentiment:*",
  "sentiment:*:haqqin~~majority",
  "sentiment:*:haqqin~2024-08~~annotations",
  "frame:discredit.foreign-hand:haqqin",
  "frame:discredit.foreign-hand:haqqin:resolved",
  "frame:*:haqqin.khod-mysley",
  "frame:discredit:-haqqin",
  "sentiment:-2.-1:-haqqin:resolved",
  "frame:*:haqqin~~without-analyst.2",
  "frame:*:haqqin~~without-code.foreign-hand",
  "frame:*:*~sentiment:-2~~without-item.Haqqin_2024.08",
])("a mark is read back as it was written: %s", (text) => {
  expect(markText(markOf(text)!)).toBe(text);
});

test.each([
  "",
  "sentiment",
  "sentiment:-2",
  "a:b:c:d",
  "a:b.:c",
  "a:*.b:c",
  "a:b:-",
  "a:b:-c.d",
  "a:b:c.d.e",
  "sentiment:-2:haqqin:present",
  "a:b:c:hidden:e",
  "a:b:c~~",
  "a:b:c~~resolved",
  "a:b:c~~without-analyst",
  "a:b:c~~without-analyst.0",
  "a:b:c~~without-item.a b",
])("this is no mark: %j", (text) => expect(markOf(text)).toBeNull());

test("behind every mark stand as many quotes as it counts", () => {
  const count = (mark: Mark) => quotesBehind(quotes, mark).length;
  for (const { slug, sentiment, frames } of outlets) {
    const at = { outlet: slug, state: "present" } as const;
    for (const { code, count: n } of sentiment.distribution) {
      expect(count({ ...at, variable: "sentiment", code })).toBe(n);
    }
    const whole = { variable: "sentiment", code: null, outlet: slug } as const;
    expect(count({ ...whole, state: "present" })).toBe(sentiment.n);
    expect(count({ ...whole, state: "contested" })).toBe(sentiment.contested);
    for (const { code, count: n, contested } of frames) {
      expect(count({ ...at, variable: "frame", code })).toBe(n);
      expect(count({ variable: "frame", code, outlet: slug, state: "contested" })).toBe(contested);
    }
    expect(count({ ...whole, state: "resolved" })).toBe(sentiment.n);
    for (const { code, count: present, absent, n } of frames) {
      const frame = { variable: "frame", code, outlet: slug };
      expect(count({ ...frame, state: "resolved" })).toBe(n);
      expect(count({ ...frame, state: "absent" })).toBe(absent);
      expect(present + absent).toBe(n);
    }
  }
});

test("a quote can carry one frame and be contested in another", () => {
  expect(keys("frame:foreign-hand:vostochniy-ekspress")).toContain("ve-1");
  expect(keys("frame:break-with-russia:vostochniy-ekspress")).not.toContain("ve-1");
  expect(keys("frame:break-with-russia:vostochniy-ekspress:contested")).toEqual(["ve-1"]);
});

test("a quote that is contested in one frame is resolved in the others, with them or without them", () => {
  expect(keys("frame:foreign-hand:vostochniy-ekspress:resolved")).toContain("ve-1");
  expect(keys("frame:foreign-hand:vostochniy-ekspress:absent")).not.toContain("ve-1");
  expect(keys("frame:statesmanship:vostochniy-ekspress:absent")).toContain("ve-1");
  expect(keys("frame:break-with-russia:vostochniy-ekspress:resolved")).not.toContain("ve-1");
  expect(keys("frame:break-with-russia:vostochniy-ekspress:absent")).not.toContain("ve-1");
  expect(keys("frame:*:vostochniy-ekspress:resolved")).not.toContain("ve-1");
});

test("a value contested as a whole is neither resolved nor absent, and so is one that is hidden", () => {
  expect(keys("sentiment:*:vostochniy-ekspress:contested")).toEqual(["ve-2"]);
  for (const state of ["resolved", "absent"]) {
    expect(keys(`sentiment:-2:vostochniy-ekspress:${state}`)).not.toContain("ve-2");
    expect(keys(`sentiment:*:vostochniy-ekspress:${state}`)).not.toContain("ve-2");
  }
  const blind = withHidden(demo, () => true);
  for (const state of ["resolved", "absent"]) {
    const mark = markOf(`frame:discredit:*:${state}`)!;
    expect(quotesBehindMark(blind, { mark, filters: everything })).toEqual([]);
  }
});

test("columns tell the same quotes behind a mark as the quotes themselves", () => {
  const marks = [
    "sentiment:-2:*",
    "sentiment:-2:haqqin",
    "frame:discredit:*:absent",
    "frame:*:vostochniy-ekspress:contested",
    "frame:*:*:contested~sentiment:*",
    "frame:discredit:*~sentiment:-2~2024-08",
    "sentiment:*:*:any",
    "frame:*:*~~without-code.discredit",
    "frame:discredit.foreign-hand:*",
    "frame:discredit.foreign-hand:*:resolved",
    "frame:break-with-russia.foreign-hand:*:contested",
    "frame:*:haqqin.khod-mysley",
    "frame:discredit:-haqqin",
  ];
  for (const text of marks) {
    const mark = markOf(text)!;
    const found = quotesBehindMark(demo, { mark, filters: everything });
    expect(found.map((quote) => textAt(demo.quotes.key, quote))).toEqual(keys(text));
  }
});

test("behind a mark stand only quotes that pass the filters", () => {
  const filters = { ...everything, outlets: ["haqqin"] };
  const mark = markOf("sentiment:*:*:any")!;
  const found = quotesBehindMark(demo, { mark, filters });
  expect(found.map((quote) => textAt(demo.quotes.key, quote))).toEqual(
    keys("sentiment:*:haqqin:any"),
  );
});

test("a mark of several codes has each quote that carries any of them once", () => {
  const either = keys("frame:discredit.foreign-hand:*");
  const each = [...keys("frame:discredit:*"), ...keys("frame:foreign-hand:*")];
  expect(either.toSorted()).toEqual([...new Set(each)].toSorted());
  expect(new Set(each).size).toBeLessThan(each.length);
  // What is carried settles it, though the other code is contested on the same quote.
  expect(keys("frame:foreign-hand.break-with-russia:*:resolved")).toContain("ve-1");
  expect(keys("frame:foreign-hand.break-with-russia:*:contested")).not.toContain("ve-1");
  expect(keys("frame:statesmanship.break-with-russia:*:resolved")).not.toContain("ve-1");
  expect(keys("frame:statesmanship.break-with-russia:*:contested")).toContain("ve-1");
});

test("the others of an outlet are all outlets but it, and a pair is both of its outlets", () => {
  const all = keys("frame:*:*");
  expect(keys("frame:*:-haqqin")).toEqual(
    all.filter((key) => !keys("frame:*:haqqin").includes(key)),
  );
  const both = [...keys("frame:*:haqqin"), ...keys("frame:*:khod-mysley")];
  expect(keys("frame:*:haqqin.khod-mysley").toSorted()).toEqual(both.toSorted());
});

test("a mark is of the study only when all its codes and outlets are", () => {
  const isOf = (text: string) => isMarkOf(demo, markOf(text)!);
  expect(isOf("frame:discredit.foreign-hand:haqqin.khod-mysley")).toBe(true);
  expect(isOf("frame:discredit.unheard-of:haqqin")).toBe(false);
  expect(isOf("frame:discredit:haqqin.unheard-of")).toBe(false);
  expect(isOf("frame:discredit:-unheard-of")).toBe(false);
});
