import { getTranslations } from "next-intl/server";
import type { FormWords } from "./action-form";

/** The sentences that every form needs, for a client component. */
export async function formWords(submit?: string): Promise<FormWords> {
  const words = await getTranslations("common");
  return {
    submit: submit ?? words("save"),
    pending: words("saving"),
    networkFailed: words("networkFailed"),
    tooLarge: words("tooLarge"),
    conflictTitle: words("conflictTitle"),
    conflictYours: words("conflictYours"),
    conflictTheirs: words("conflictTheirs"),
    conflictKeep: words("conflictKeep"),
  };
}
