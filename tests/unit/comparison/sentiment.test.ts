import { passingQuotes } from "@/lib/columns/filter";
import { resolve } from "@/lib/comparison/resolve";
import { sentiment } from "@/lib/comparison/sentiment";
import { columns, type StudyRows } from "../../support/study-rows";
import { smallRows } from "./small-rows";

const single = (...codes: string[]) => codes.map((code) => [{ sentiment: code }]);

function sentimentOf(rows: StudyRows, variable = 1) {
  const built = columns(rows);
  const passing = passingQuotes(built, { outlets: [], from: null, to: null, forms: [] });
  return sentiment(built, { resolved: resolve(built, { variable }), passing });
}

test("four quotes give a mean without an interval, five give one with it", () => {
  const [four, five] = sentimentOf(
    smallRows({ outlets: [single("0", "1", "1", "2"), single("0", "1", "1", "2", "2")] }),
  );
  expect(four).toMatchObject({
    n: 4,
    few: true,
    mean: { value: 1, interval: { value: null, reason: "few-quotes" } },
  });
  expect(five).toMatchObject({ n: 5, few: false, mean: { value: 1.2 } });
  expect(five!.mean).toHaveProperty("interval.low");
});

test("contested and unannotated quotes are counted and are in no mean", () => {
  const contested = [{ sentiment: "-2" }, { sentiment: "2" }];
  const [outlet] = sentimentOf(smallRows({ outlets: [[...single("1"), contested, []]] }));
  expect(outlet).toMatchObject({
    n: 1,
    contested: 1,
    notAnnotated: 1,
    hidden: 0,
    mean: { value: 1 },
  });
});

test.each([
  ["no-quotes", []],
  ["none-resolved", [[]]],
  ["none-resolved", [[{ sentiment: "-2" }, { sentiment: "2" }]]],
])("a mean that cannot be computed says %s", (reason, quotes) => {
  const [outlet] = sentimentOf(smallRows({ outlets: [quotes] }));
  expect(outlet).toMatchObject({ n: 0, few: true, mean: { value: null, reason } });
});

test("codes that stand for no number have a distribution and no mean", () => {
  const rows = smallRows({ outlets: [single("2", "2")] });
  rows.variables[1]!.codes[4]!.value = null;
  expect(sentimentOf(rows)[0]).toMatchObject({ n: 2, mean: { value: null, reason: "no-numbers" } });
});

test("a variable that takes several codes is no scale", () => {
  expect(() => sentimentOf(smallRows({ outlets: [] }), 0)).toThrow("frame is no scale");
});
