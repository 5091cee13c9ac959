import type { OwnAnnotation } from "@/lib/annotation/own-annotation";

export type Confidence = "low" | "medium" | "high";

/** An analyst's answers as the form holds them. */
export type Draft = {
  answers: Record<string, string[]>;
  confidence: Confidence | null;
  memo: string;
};

/** A variable as the form needs it; codes that are archived are left out. */
type Choices = { key: string; select: "one" | "many"; max: number; codes: { key: string }[] };

/** What is stored, without codes that the codebook no longer offers. */
export function storedDraft(stored: OwnAnnotation | null, variables: Choices[]): Draft {
  const answers: Draft["answers"] = {};
  for (const { key, codes } of variables) {
    const offered = codes.filter((code) => stored?.answers[key]?.includes(code.key));
    if (offered.length > 0) answers[key] = offered.map((code) => code.key);
  }
  return { answers, confidence: stored?.confidence ?? null, memo: stored?.memo ?? "" };
}

const storedMemo = (memo: string | null) => (memo?.trim() ? memo.normalize("NFC") : "");

function sameCodes(a: Draft["answers"], b: Draft["answers"]): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => {
    const [left, right] = [new Set(a[key]), new Set(b[key])];
    return left.size === right.size && [...left].every((code) => right.has(code));
  });
}

/** Whether two drafts would be stored alike. */
export function sameDraft(a: Draft, b: Omit<Draft, "memo"> & { memo: string | null }): boolean {
  return (
    a.confidence === b.confidence &&
    storedMemo(a.memo) === storedMemo(b.memo) &&
    sameCodes(a.answers, b.answers)
  );
}

/**
 * The draft with a code chosen, or taken back when it was chosen already. Null when the variable
 * takes no more codes: the form then says so.
 */
export function toggled(
  draft: Draft,
  { variable, code }: { variable: Choices; code: string },
): Draft | null {
  const chosen = draft.answers[variable.key] ?? [];
  const put = (codes: string[]) => ({
    ...draft,
    answers: { ...draft.answers, [variable.key]: codes },
  });
  if (chosen.includes(code)) return put(chosen.filter((each) => each !== code));
  if (variable.select === "one") return put([code]);
  return chosen.length < variable.max ? put([...chosen, code]) : null;
}
