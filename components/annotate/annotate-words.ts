import { getTranslations } from "next-intl/server";

const keys = [
  "form",
  "definitions",
  "include",
  "exclude",
  "clear",
  "confidence",
  "confidenceHint",
  "low",
  "medium",
  "high",
  "memo",
  "memoHint",
  "submit",
  "submitting",
  "waiting",
  "saving",
  "saved",
  "untouched",
  "unsaved",
  "notSubmitted",
  "trying",
  "signInHere",
  "restored",
  "arrived",
  "conflictTitle",
  "conflictDraft",
  "conflictSubmitted",
  "mine",
  "stored",
  "none",
  "keepMine",
  "reopenAndKeep",
  "takeStored",
  "shortcuts",
  "shortcutsTitle",
  "shortcutsText",
  "singleKeys",
  "singleKeysHint",
  "keySubmit",
  "keyNext",
  "keyPrevious",
  "keyMemo",
  "keyHelp",
  "or",
  "close",
] as const;

/** The form's sentences; the client gets them ready made. */
export type AnnotateWords = Record<(typeof keys)[number] | "unreachable", string>;

export async function annotateWords(): Promise<AnnotateWords> {
  const [words, common] = await Promise.all([
    getTranslations("annotate"),
    getTranslations("common"),
  ]);
  const entries = keys.map((key) => [key, words(key)] as const);
  return {
    ...(Object.fromEntries(entries) as Record<(typeof keys)[number], string>),
    unreachable: common("networkFailed"),
  };
}
