import type { VariableColumn } from "@/lib/columns/columns";
import type { ComparisonQuote } from "@/lib/comparison/compared-quotes";
import type { Words } from "./view";

/** A quote's resolved value in words, and how it came about. */
export function resolvedText(
  { resolved }: Pick<ComparisonQuote, "resolved">,
  { key, codes }: Pick<VariableColumn, "key" | "codes">,
  words: Words,
): { value: string; how: string } {
  const found = resolved[key];
  const nameOf = (code: string) => codes.find((each) => each.key === code)?.name ?? code;
  const how = words(`how.${found?.how ?? "not-annotated"}`);
  const values = [found?.value ?? []].flat().map(nameOf);
  const contested = (found?.contested ?? []).map(nameOf);
  if (contested.length > 0) {
    const open = words("panel.contestedCodes", { codes: contested.join(", ") });
    return { value: [...values, open].join(", "), how };
  }
  if (values.length > 0) return { value: values.join(", "), how };
  return { value: found?.value === null || !found ? how : words("panel.noCode"), how };
}
