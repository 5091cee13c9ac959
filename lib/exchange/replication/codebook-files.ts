import type { Codebook } from "../../codebook/queries";
import { type Cell, csv } from "../csv";

const CODEBOOK_COLUMNS = [
  "variable",
  "variable_name",
  "question",
  "level",
  "select",
  "max",
  "code",
  "code_name",
  "definition",
  "include",
  "exclude",
  "value",
  "archived",
];

/** A row a code, in the codebook's order; a variable without codes has one row. */
export function codebookTable({ variables }: Codebook): string {
  const rows = variables.flatMap(({ key, name, question, level, select, max, codes }) => {
    const head = [key, name, question, level, select, max];
    if (codes.length === 0) return [[...head, null, null, null, null, null, null, null]];
    return codes.map((code): Cell[] => {
      const { definition, include, exclude, value, archivedAt } = code;
      const meaning = [code.key, code.name, definition, include, exclude];
      return [...head, ...meaning, value, archivedAt !== null];
    });
  });
  return csv(CODEBOOK_COLUMNS, rows);
}

/** The codebook as one tree, without the ids of the database. */
export function codebookJson({ number, name, unit, variables }: Codebook) {
  return {
    revision: number,
    name,
    unit,
    variables: variables.map(({ id: _, codes, ...variable }) => ({
      ...variable,
      codes: codes.map(({ id: _, archivedAt, ...code }) => {
        return { ...code, archived: archivedAt !== null };
      }),
    })),
  };
}
