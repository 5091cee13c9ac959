import type { VariableColumn } from "../columns/columns";

/** Whether a variable is a scale: one code a quote, and every code stands for a number. */
export function isScale({ select, codes }: Pick<VariableColumn, "select" | "codes">): boolean {
  return select === "one" && codes.length > 0 && codes.every(({ value }) => value !== null);
}
