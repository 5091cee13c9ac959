import { type Draft, sameDraft, storedDraft, toggled } from "@/components/annotate/draft";
import { type Unsent, unsentFate } from "@/components/annotate/unsent";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";

const draft = (memo: string): Draft => ({ answers: {}, confidence: null, memo });
const unsent = (memo: string, change: Partial<Unsent> = {}): Unsent => ({
  version: 2,
  draft: draft(memo),
  sent: [],
  ...change,
});
const stored = (memo: string, version: number): OwnAnnotation => ({
  ...draft(memo),
  state: "draft",
  version,
});

describe("answers that the browser kept", () => {
  test("are put back when nothing else was stored since", () => {
    expect(unsentFate(unsent("new"), stored("old", 2))).toBe("restore");
    expect(unsentFate(unsent("new", { version: 0 }), null)).toBe("restore");
  });
  test("are put back over a save of their own whose answer was lost", () => {
    const kept = unsent("new", { sent: [draft("between")] });
    expect(unsentFate(kept, stored("between", 3))).toBe("restore");
  });
  test("are asked about when something else was stored since", () => {
    expect(unsentFate(unsent("new"), stored("other", 3))).toBe("ask");
  });
  test("are forgotten when they were stored after all", () => {
    expect(unsentFate(unsent("new"), stored("new", 3))).toBe("none");
    expect(unsentFate(null, null)).toBe("none");
  });
});

describe("a draft", () => {
  const frame = {
    key: "frame",
    select: "many" as const,
    max: 2,
    codes: [{ key: "a" }, { key: "b" }],
  };
  const tone = { key: "tone", select: "one" as const, max: 1, codes: [{ key: "x" }, { key: "y" }] };
  const answers = (codes: Record<string, string[]>): Draft => ({ ...draft(""), answers: codes });

  test("is the same as what is stored whatever the order, blanks and form of letters", () => {
    const left = { answers: { frame: ["a", "b"], tone: [] }, confidence: null, memo: "é " };
    const right = { answers: { frame: ["b", "a"] }, confidence: null, memo: "e\u0301 " };
    expect(sameDraft(left, right)).toBe(true);
    expect(sameDraft(left, { ...right, confidence: "low" })).toBe(false);
    expect(sameDraft(draft("  "), { ...draft(""), memo: null })).toBe(true);
    expect(sameDraft(answers({ frame: ["a"] }), answers({ frame: ["a", "b"] }))).toBe(false);
  });
  test("takes a code, takes it back, and takes no more than fit", () => {
    const one = toggled(draft(""), { variable: frame, code: "a" });
    expect(one?.answers).toEqual({ frame: ["a"] });
    const two = toggled(one ?? draft(""), { variable: frame, code: "b" });
    expect(toggled(two ?? draft(""), { variable: frame, code: "c" })).toBeNull();
    expect(toggled(two ?? draft(""), { variable: frame, code: "a" })?.answers).toEqual({
      frame: ["b"],
    });
  });
  test("of a single choice goes from one code to the other", () => {
    const draftX = answers({ tone: ["x"] });
    expect(toggled(draftX, { variable: tone, code: "y" })?.answers).toEqual({ tone: ["y"] });
  });
  test("leaves out codes that the codebook no longer offers", () => {
    const old = { ...stored("m", 1), answers: { frame: ["gone", "b"], lost: ["z"] } };
    expect(storedDraft(old, [frame, tone])).toEqual({ ...draft("m"), answers: { frame: ["b"] } });
  });
});
