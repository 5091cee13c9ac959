import { AppError } from "../base/app-error";
import type { Reason } from "../base/reason";
import type { Answers } from "./schema";

export type CheckedVariable = {
  id: number;
  key: string;
  select: "one" | "many";
  max: number;
  codes: { id: number; key: string; name: string; archivedAt: Date | string | null }[];
};

export type AnswerRow = { variableId: number; codeId: number };

type Input = { answers: Answers; memo: string | null; submit: boolean };

/**
 * The answers as rows, held against the codebook: known variables and codes, each once, no more than
 * the variable takes; to submit, every variable answered, and a memo where "other" is chosen.
 * Throws invalid-input with a reason a variable, under `answers.<variable>`.
 */
export function checkedAnswers(variables: CheckedVariable[], input: Input): AnswerRow[] {
  const fields: Record<string, Reason> = {};
  const known = new Set(variables.map((variable) => variable.key));
  for (const key of Object.keys(input.answers)) {
    if (!known.has(key)) fields[`answers.${key}`] = { key: "unknown-code" };
  }
  const rows = variables.flatMap((variable) => {
    const chosen = [...new Set(input.answers[variable.key] ?? [])];
    const reason = answerRefusal(variable, { chosen, needed: input.submit });
    if (reason) fields[`answers.${variable.key}`] = reason;
    const codes = variable.codes.filter((code) => chosen.includes(code.key));
    return codes.map((code) => ({ variableId: variable.id, codeId: code.id }));
  });
  if (input.submit && needsMemo(variables, input)) {
    fields.memo = { key: "memo-needed", values: { code: otherName(variables) } };
  }
  if (Object.keys(fields).length > 0) {
    throw new AppError("invalid-input", { key: "check-fields" }, { fields });
  }
  return rows;
}

/** Why a variable can't be given these codes, or null; `needed` asks for at least one. */
export function answerRefusal(
  variable: CheckedVariable,
  { chosen, needed }: { chosen: string[]; needed: boolean },
): Reason | null {
  const codes = chosen.map((key) => variable.codes.find((code) => code.key === key));
  if (codes.some((code) => code === undefined)) return { key: "unknown-code" };
  if (codes.some((code) => code?.archivedAt)) return { key: "code-archived" };
  if (chosen.length > variable.max) return { key: "too-many-codes", values: { max: variable.max } };
  if (needed && chosen.length === 0) return { key: "answer-missing" };
  return null;
}

const isOther = (code: { key: string }) => code.key === "other";

function otherName(variables: CheckedVariable[]): string {
  return variables.flatMap((variable) => variable.codes).find(isOther)?.name ?? "";
}

/** The catch-all code says nothing without a memo. */
function needsMemo(variables: CheckedVariable[], input: Input): boolean {
  if (input.memo) return false;
  return variables.some(
    (variable) =>
      variable.codes.some(isOther) && (input.answers[variable.key] ?? []).includes("other"),
  );
}
