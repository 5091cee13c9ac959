import { hostile } from "../../support/hostile-text";
import type { StudyRows } from "../../support/study-rows";
import { demoRows } from "../comparison/demo-rows";

/** The demo study with names that would be markup if they were not written as text. */
export function hostileRows(): StudyRows {
  const rows = demoRows();
  return {
    ...rows,
    outlets: rows.outlets.map((outlet) => ({ ...outlet, name: hostile(outlet.name) })),
    variables: rows.variables.map((variable) => ({
      ...variable,
      name: hostile(variable.name),
      codes: variable.codes.map((code) => ({ ...code, name: hostile(code.name) })),
    })),
  };
}
