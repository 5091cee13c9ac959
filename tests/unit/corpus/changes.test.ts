import { fieldChanges } from "@/lib/corpus/field-changes";
import { keptLineEnds } from "@/lib/corpus/line-ends";

test("a change is told by its fields; keys and versions are none", () => {
  const before = { key: "q1", text: "one", speaker: null, form: "verbatim", version: 1 };
  const after = { key: "q1", text: "two", speaker: "Somebody", form: "verbatim", version: 2 };
  expect(fieldChanges(before, after)).toEqual([
    { field: "text", before: "one", after: "two" },
    { field: "speaker", before: null, after: "Somebody" },
  ]);
});

test.each([
  ["a\r\nb", "a\nb", "a\r\nb"],
  ["a\rb", "a\nb", "a\rb"],
  ["a\r\nb", "a\nc", "a\nc"],
  ["a\u2028b", "a\nb", "a\nb"],
  [null, "a", "a"],
  ["a", null, null],
])("stored %j, come back from a form as %j, stays or becomes %j", (stored, typed, kept) => {
  expect(keptLineEnds<string | null>(stored, typed)).toBe(kept);
});
