import { type Confidence, type Draft, toggled } from "./draft";
import type { FormVariable } from "./form-model";
import type { SaveNews } from "./save-queue";

export type FormState = {
  draft: Draft;
  /** Sentences by field: "answers.frame", "memo". */
  errors: Record<string, string>;
  /** The variable that takes no more codes, after one more was tried. */
  full: string | null;
  news: SaveNews | null;
  /** Why the last submission was refused, and how many were. */
  refusal: string | null;
  refusals: number;
  /** Whether answers that never reached the server were put back into the form. */
  restored: boolean;
};

export type FormEvent =
  | { type: "choose"; variable: FormVariable; code: string }
  | { type: "clear"; variable: string }
  | { type: "confidence"; value: Confidence | null }
  | { type: "memo"; text: string }
  | { type: "restore"; draft: Draft }
  | { type: "replace"; draft: Draft }
  | { type: "news"; news: SaveNews };

export function firstState(draft: Draft): FormState {
  return { draft, errors: {}, full: null, news: null, refusal: null, refusals: 0, restored: false };
}

/** While a submission is under way or two versions stand against each other, nothing changes. */
export function isFrozen({ news }: FormState): boolean {
  if (news?.kind === "saving") return news.submit;
  return news?.kind === "conflict" || news?.kind === "submitted";
}

function without(errors: FormState["errors"], field: string): FormState["errors"] {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => name !== field));
}

function answered(state: FormState, { draft, field }: { draft: Draft; field: string }): FormState {
  const errors = without(state.errors, field);
  const refusal = Object.keys(errors).length > 0 ? state.refusal : null;
  return { ...state, draft, full: null, restored: false, errors, refusal };
}

function heard(state: FormState, news: SaveNews): FormState {
  if (news.kind === "refused") {
    const { fields, message } = news.failure;
    return { ...state, news, errors: fields, refusal: message, refusals: state.refusals + 1 };
  }
  if (news.kind === "saving" && news.submit) return { ...state, news, errors: {}, refusal: null };
  if (news.kind !== "unsaved" || !news.failure) return { ...state, news };
  return { ...state, news, errors: { ...state.errors, ...news.failure.fields } };
}

export function formReducer(state: FormState, event: FormEvent): FormState {
  if (event.type === "news") return heard(state, event.news);
  if (event.type === "restore") return { ...state, draft: event.draft, restored: true };
  if (event.type === "replace") return { ...firstState(event.draft), news: state.news };
  if (isFrozen(state)) return state;
  const { draft } = state;
  if (event.type === "choose") {
    const next = toggled(draft, { variable: event.variable, code: event.code });
    if (!next) return { ...state, full: event.variable.key };
    return answered(state, { draft: next, field: `answers.${event.variable.key}` });
  }
  if (event.type === "clear") {
    const answers = { ...draft.answers, [event.variable]: [] };
    return answered(state, {
      draft: { ...draft, answers },
      field: `answers.${event.variable}`,
    });
  }
  if (event.type === "confidence") {
    const value = draft.confidence === event.value ? null : event.value;
    return answered(state, { draft: { ...draft, confidence: value }, field: "confidence" });
  }
  return answered(state, { draft: { ...draft, memo: event.text }, field: "memo" });
}
