import { checkedAnswers } from "@/lib/annotation/check-answers";
import type { Answers } from "@/lib/annotation/schema";
import { AppError } from "@/lib/base/app-error";
import { anyVariables } from "./any-codebook";

type Options = {
  memo?: string | null;
  submit?: boolean;
  variables?: ReturnType<typeof anyVariables>;
};

function check(answers: Answers, options: Options = {}) {
  const { memo = null, submit = true, variables = anyVariables() } = options;
  return checkedAnswers(variables, { answers, memo, submit });
}

function refusals(answers: Answers, options: Options = {}): Record<string, string> {
  try {
    check(answers, options);
    return {};
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Object.fromEntries(
      Object.entries(error.fields).map(([field, reason]) => [field, reason.key]),
    );
  }
}

test("complete answers become one row a code, each with its variable", () => {
  expect(check({ frame: ["risk", "agency"], sentiment: ["-1"] })).toEqual([
    { variableId: 1, codeId: 10 },
    { variableId: 1, codeId: 11 },
    { variableId: 2, codeId: 21 },
  ]);
});

test("the same code sent twice is one answer", () => {
  expect(check({ frame: ["risk", "risk"], sentiment: ["0"] })).toHaveLength(2);
});

test("a draft may leave everything out, a submission nothing", () => {
  expect(check({}, { submit: false })).toEqual([]);
  expect(refusals({})).toEqual({
    "answers.frame": "answer-missing",
    "answers.sentiment": "answer-missing",
  });
});

test.each([
  [
    "more frames than the variable takes",
    { frame: ["agency", "risk", "threat", "costs"] },
    "too-many-codes",
  ],
  ["a code that the codebook does not have", { frame: ["-3"] }, "unknown-code"],
  ["a code with a blank behind it", { frame: ["risk "] }, "unknown-code"],
])("%s is refused, in a draft too", (_, answers, reason) => {
  expect(refusals(answers, { submit: false })).toEqual({ "answers.frame": reason });
});

test("an unknown variable and two values of a single-select one are refused at their fields", () => {
  const answers = { frame: ["risk"], sentiment: ["0", "1"], colour: ["red"] };
  expect(refusals(answers)).toEqual({
    "answers.sentiment": "too-many-codes",
    "answers.colour": "unknown-code",
  });
});

test("an archived code is no longer an answer", () => {
  const variables = anyVariables();
  const risk = variables[0]?.codes[1];
  if (risk) risk.archivedAt = new Date(0);
  const answers = { frame: ["risk"], sentiment: ["0"] };
  expect(refusals(answers, { variables })).toEqual({ "answers.frame": "code-archived" });
});

test("the catch-all code asks for a memo before submitting, not in a draft", () => {
  const answers = { frame: ["other"], sentiment: ["0"] };
  expect(refusals(answers)).toEqual({ memo: "memo-needed" });
  expect(refusals(answers, { submit: false })).toEqual({});
  expect(refusals(answers, { memo: "A frame of costs." })).toEqual({});
});
