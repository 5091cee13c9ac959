import type { CalculatorWords } from "./answer";
import { filled } from "./filled";
import type { Outcome } from "./send-table";

/** Why there is no result, in sentences; those about single options name them. */
export function refusalText(
  refused: Exclude<Outcome, { kind: "answer" }>,
  words: CalculatorWords,
): string {
  if (refused.kind === "unreachable") return words.networkFailed;
  if (refused.kind === "too-large") return words.tooLarge;
  if (refused.kind === "unreadable") return filled(words.unreadable, { status: refused.status });
  const { message, fields } = refused.failure;
  const named = Object.entries(fields ?? {}).map(([field, sentence]) => `${field}: ${sentence}`);
  return [message, ...named].join(" ");
}
