import { withHidden } from "@/lib/columns/columns";
import { textAt } from "@/lib/columns/texts";
import { passingComparedQuotes } from "@/lib/comparison/compared-quotes";
import { isMarkOf, markOf } from "@/lib/comparison/mark";
import { quotesBehindMark } from "@/lib/comparison/quotes-behind";
import { everything } from "@/lib/comparison/search";
import { tellsAnswers, wayOf, wayText } from "@/lib/comparison/way";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";

const demo = columns(demoRows());

function keys(mark: string, study = demo): string[] {
  const behind = quotesBehindMark(study, { mark: markOf(mark)!, filters: everything });
  return behind.map((quote) => textAt(study.quotes.key, quote));
}

test.each([
  "majority",
  "annotations",
  "without-analyst.12",
  "without-code.-2",
  "without-item.a_B.c",
])("a way of counting is read back as it was written: %s", (text) =>
  expect(wayText(wayOf(text)!)).toBe(text),
);

test.each(["", "resolved", "majority.1", "without-code", "without-analyst.x", "without-item."])(
  "this is no way of counting: %j",
  (text) => expect(wayOf(text)).toBeNull(),
);

test("without an item its quotes are gone, and only they", () => {
  const all = keys("sentiment:*:haqqin");
  const { item } = passingComparedQuotes(demo, everything).find(({ key }) => key === all[0])!;
  const left = keys(`sentiment:*:haqqin~~without-item.${item}`);
  expect(left.length).toBeLessThan(all.length);
  expect(all).toEqual(expect.arrayContaining(left));
});

test("without a frame those are left that carry another", () => {
  const quotes = passingComparedQuotes(demo, everything);
  const left = keys("frame:*:*~~without-code.discredit");
  const others = quotes.filter(({ resolved }) =>
    [resolved.frame?.value ?? []].flat().some((code) => code !== "discredit"),
  );
  expect(left).toEqual(others.map(({ key }) => key));
  expect(left.length).toBeLessThan(keys("frame:*:*").length);
});

test("of every annotation by itself, contested quotes count too", () => {
  const contested = keys("sentiment:*:*:contested");
  expect(contested.length).toBeGreaterThan(0);
  expect(keys("sentiment:*:*~~annotations")).toEqual(expect.arrayContaining(contested));
  expect(keys("sentiment:*:*")).not.toEqual(expect.arrayContaining(contested));
});

test("without an analyst the others speak, and a contested quote may be decided", () => {
  const gained = [1, 2, 3].flatMap((number) =>
    keys(`sentiment:*:*~~without-analyst.${number}`).filter(
      (key) => !keys("sentiment:*:*").includes(key),
    ),
  );
  expect(gained.length).toBeGreaterThan(0);
});

test("hidden quotes count in no way", () => {
  const blind = withHidden(demo, () => true);
  for (const way of ["majority", "annotations", "without-analyst.1"]) {
    expect(keys(`frame:*:*~~${way}`, blind)).toEqual([]);
  }
});

test("a study has the ways that leave out what it has", () => {
  const has = (way: string) => isMarkOf(demo, markOf(`frame:*:haqqin~~${way}`)!);
  expect(has("majority")).toBe(true);
  expect(has("without-analyst.1")).toBe(true);
  expect(has("without-analyst.9")).toBe(false);
  expect(has("without-code.discredit")).toBe(true);
  expect(has("without-code.nothing")).toBe(false);
  expect(has("without-item.nothing")).toBe(false);
});

test("what single analysts answered is told by these ways", () => {
  const telling = [
    "majority",
    "annotations",
    "without-analyst.1",
    "without-code.a",
    "without-item.a",
  ];
  expect(telling.map((way) => tellsAnswers(wayOf(way)!))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});
