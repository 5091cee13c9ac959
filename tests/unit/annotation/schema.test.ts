import { annotationInput } from "@/lib/annotation/schema";
import { fieldReasons } from "@/lib/base/field-reasons";

const whole = { version: 0, answers: { sentiment: ["0"] }, submit: true };

const reasons = (change: object) => {
  const parsed = annotationInput.safeParse({ ...whole, ...change });
  return parsed.success ? {} : fieldReasons(parsed.error);
};

test.each([
  ["a number that is no code", [-3]],
  ["a fraction", [2.5]],
  ["null", null],
  ["a yes", true],
  ["a number too large for JSON", JSON.parse("1e400")],
  ["a text in place of a list", "2 "],
  ["a list in the list", [["2"]]],
])("a sentiment of %s is refused at its field", (_, sentiment) => {
  const fields = Object.keys(reasons({ answers: { sentiment } }));
  expect(fields).toHaveLength(1);
  expect(fields[0]).toMatch(/^answers\.sentiment/);
});

test("annotating in somebody else's name is an unknown field", () => {
  expect(reasons({ analystId: 1 })).toEqual({ analystId: { key: "unknown-field" } });
});

test("a version, an intent and answers are needed", () => {
  const nothing = { version: undefined, submit: undefined, answers: undefined };
  expect(Object.keys(reasons(nothing)).sort()).toEqual(["answers", "submit", "version"]);
});
