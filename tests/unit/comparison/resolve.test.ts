import { withHidden } from "@/lib/columns/columns";
import { resolve } from "@/lib/comparison/resolve";
import { resolvedValue } from "@/lib/comparison/resolved-value";
import { votesOf } from "@/lib/comparison/votes";
import { columns } from "../../support/study-rows";
import { demoRows } from "./demo-rows";
import { type SmallAnswers, type SmallStudy, smallRows } from "./small-rows";

const FRAME = 0;
const SENTIMENT = 1;

type Case = { annotations: (SmallAnswers | null)[]; adjudicated?: SmallAnswers };

function resolvedOne({ annotations, adjudicated }: Case, ask: { variable: number; by?: number }) {
  const study: SmallStudy = { outlets: [[annotations]] };
  if (adjudicated) study.adjudicated = [{ quote: 0, ...adjudicated }];
  const built = columns(smallRows(study));
  return resolvedValue(built, { resolved: resolve(built, ask), quote: 0 });
}

const tones = (...codes: string[]) => codes.map((sentiment) => ({ sentiment }));
const frames = (...sets: string[]) => sets.map((set) => ({ frame: [...set] }));

describe("a single-select variable", () => {
  const of = (codes: string[]) =>
    resolvedOne({ annotations: tones(...codes) }, { variable: SENTIMENT });

  test.each([
    [["1"], { how: "single", value: "1" }],
    [["1", "1"], { how: "unanimous", value: "1" }],
    [["-1", "0", "-1"], { how: "majority", value: "-1" }],
    [["0", "1"], { how: "contested", value: null, contested: ["0", "1"] }],
    [["1", "1", "0", "2"], { how: "contested", value: null, contested: ["0", "1", "2"] }],
    [["-2", "0", "2"], { how: "contested", value: null, contested: ["-2", "0", "2"] }],
    [[], { how: "not-annotated", value: null }],
  ])("%j", (codes, expected) => {
    expect(of(codes)).toEqual(expected);
  });

  test("0 is a value, not the want of one", () => {
    expect(of(["0", "0"])).toEqual({ how: "unanimous", value: "0" });
  });

  test("an analyst who left it open does not speak", () => {
    const annotations = [{ frame: ["a"] }, ...tones("1")];
    expect(resolvedOne({ annotations }, { variable: SENTIMENT })).toEqual({
      how: "single",
      value: "1",
    });
  });

  test("a lead's decision stands before everything", () => {
    const contested = { annotations: tones("-2", "2"), adjudicated: { sentiment: "0" } };
    expect(resolvedOne(contested, { variable: SENTIMENT })).toEqual({
      how: "adjudicated",
      value: "0",
    });
    const unanimous = { annotations: tones("2", "2"), adjudicated: { sentiment: "1" } };
    expect(resolvedOne(unanimous, { variable: SENTIMENT })).toEqual({
      how: "adjudicated",
      value: "1",
    });
  });
});

describe("a multi-select variable, code by code", () => {
  test.each([
    [["ab"], { how: "single", value: ["a", "b"] }],
    [["ab", "ba"], { how: "unanimous", value: ["a", "b"] }],
    [["", ""], { how: "unanimous", value: [] }],
    [["a", "ab", "a"], { how: "majority", value: ["a"] }],
    [["a", "b", "c"], { how: "majority", value: [] }],
    [["a", "ab"], { how: "contested", value: ["a"], contested: ["b"] }],
    [["a", "b"], { how: "contested", value: [], contested: ["a", "b"] }],
    [[], { how: "not-annotated", value: null }],
  ])("%j", (sets, expected) => {
    expect(resolvedOne({ annotations: frames(...sets) }, { variable: FRAME })).toEqual(expected);
  });

  test("a decision that no code applies is a value", () => {
    const quote = { annotations: frames("a", "b"), adjudicated: { frame: [] } };
    expect(resolvedOne(quote, { variable: FRAME })).toEqual({ how: "adjudicated", value: [] });
  });
});

test("by one analyst, the value is that analyst's answer, whatever others and leads say", () => {
  const quote = { annotations: tones("-2", "2", "2"), adjudicated: { sentiment: "0" } };
  const by = (number: number) => resolvedOne(quote, { variable: SENTIMENT, by: number });
  expect(by(1)).toEqual({ how: "single", value: "-2" });
  expect(by(2)).toEqual({ how: "single", value: "2" });
  expect(by(9)).toEqual({ how: "not-annotated", value: null });
});

test("a hidden quote tells nothing, not even whether it was annotated or decided", () => {
  const rows = smallRows({
    outlets: [[tones("1", "2"), tones("1"), []]],
    adjudicated: [{ quote: 1, sentiment: "2" }],
  });
  const built = withHidden(columns(rows), () => true);
  for (const by of [null, 1]) {
    const resolved = resolve(built, { variable: SENTIMENT, by });
    for (const quote of [0, 1, 2]) {
      expect(resolvedValue(built, { resolved, quote })).toEqual({ how: "hidden", value: null });
    }
    expect(votesOf(built, { variable: SENTIMENT, by }).given.every((votes) => votes === 0)).toBe(
      true,
    );
  }
});

test("a variable that the study does not have is refused", () => {
  expect(() => resolve(columns(smallRows({ outlets: [] })), { variable: 2 })).toThrow(RangeError);
});

test("the demo study's ve-1 carries two frames for certain and one in dispute", () => {
  const built = columns(demoRows());
  const resolved = resolve(built, { variable: FRAME });
  expect(resolvedValue(built, { resolved, quote: 6 })).toEqual({
    how: "contested",
    value: ["foreign-hand", "discredit"],
    contested: ["break-with-russia"],
  });
});
