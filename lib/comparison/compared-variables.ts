import type { Columns, VariableColumn } from "../columns/columns";

export type ComparedVariables = { sentiment: VariableColumn; frame: VariableColumn };

/** The two variables that every comparison shows, or null while the codebook has none of them. */
export function comparedVariables({ variables }: Columns): ComparedVariables | null {
  const sentiment = variables.find(({ key }) => key === "sentiment");
  const frame = variables.find(({ key }) => key === "frame");
  return sentiment && frame ? { sentiment, frame } : null;
}
