import { MOST_BYTES } from "@/lib/exchange/table-limits";
import type { CalculatorWords } from "./answer";
import { filled } from "./filled";

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** What hinders a text from being sent, or null. */
export function textHindrance(text: string, words: CalculatorWords): string | null {
  if (text.trim() === "") return words.textMissing;
  const { size } = new Blob([text]);
  if (size <= MOST_BYTES) return null;
  return filled(words.textTooLarge, { size: megabytes(size), max: megabytes(MOST_BYTES) });
}

type FileProblem = "fileTooLarge" | "fileEncoding" | "fileUnreadable";

/** Why a file did not get into the field. */
export function fileHindrance(
  { name, size }: File,
  { problem, words }: { problem: FileProblem; words: CalculatorWords },
): string {
  return filled(words[problem], { name, size: megabytes(size), max: megabytes(MOST_BYTES) });
}
