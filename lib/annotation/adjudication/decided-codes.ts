import { invalidField } from "../../base/app-error";
import { answerRefusal, type CheckedVariable } from "../check-answers";

/**
 * The ids of the codes that a lead decided for, held against the codebook: known, not archived, no more
 * than the variable takes, and exactly one where it takes one. Throws invalid-input on `codes`.
 */
export function decidedCodes(variable: CheckedVariable, keys: string[]): number[] {
  const chosen = [...new Set(keys)];
  const reason = answerRefusal(variable, { chosen, needed: false });
  if (reason) throw invalidField("codes", reason);
  if (variable.select === "one" && chosen.length === 0) {
    throw invalidField("codes", { key: "decision-missing" });
  }
  return variable.codes.filter(({ key }) => chosen.includes(key)).map(({ id }) => id);
}
