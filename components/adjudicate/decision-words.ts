import { getTranslations } from "next-intl/server";
import type { DecisionWords } from "./decision-button";

/** The sentences around one press on a decision, for the client. */
export async function decisionWords(press: "withdraw" | "undo"): Promise<DecisionWords> {
  const [words, common] = await Promise.all([
    getTranslations("adjudicate"),
    getTranslations("common"),
  ]);
  return {
    press: press === "undo" ? common("undo") : words("withdraw"),
    pending: words(press === "undo" ? "undoing" : "withdrawing"),
    networkFailed: common("networkFailed"),
    tooLarge: common("tooLarge"),
  };
}
