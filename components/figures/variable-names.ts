import type { FigureContext } from "./context";

type Variables = Pick<FigureContext, "variables">;

/** The name of a variable, by its key. */
export function variableName({ variables }: Variables, variable: string): string {
  return variables.find(({ key }) => key === variable)?.name ?? variable;
}

/** The name of one of its codes, by its key. */
export function codeName({ variables }: Variables, of: { variable: string; code: string }): string {
  const { codes = [] } = variables.find(({ key }) => key === of.variable) ?? {};
  return codes.find(({ key }) => key === of.code)?.name ?? of.code;
}
