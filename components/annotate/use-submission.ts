"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useState } from "react";
import type { FormState } from "./form-state";
import { depart, hasArrived, isOutdated } from "./travel";

type Setup = {
  form: RefObject<HTMLFormElement | null>;
  state: FormState;
  /** The study's annotate page; a quote's own lies below it. */
  base: string;
  name: string;
  version: number;
};

function focusFirstError(form: HTMLFormElement | null, errors: FormState["errors"]): void {
  const wrong = [...(form?.querySelectorAll<HTMLElement>("[data-field]") ?? [])].find(
    (field) => (field.dataset.field ?? "") in errors,
  );
  wrong?.querySelector<HTMLElement>("input, textarea")?.focus();
}

/** Where the focus and the page go: to what was refused, or to the next quote. */
export function useSubmission({ form, state, base, name, version }: Setup): boolean {
  const router = useRouter();
  const [arrived, setArrived] = useState(false);
  const { news, errors, refusals } = state;
  const next = news?.kind === "submitted" ? (news.next ?? "") : null;

  useEffect(() => {
    // The browser's "back" may show a page as it was before the last save.
    if (isOutdated(name, version)) router.refresh();
    if (!hasArrived()) return;
    setArrived(true);
    document.getElementById("annotate-title")?.focus({ preventScroll: true });
  }, [router, name, version]);

  useEffect(() => {
    if (next === null) return;
    depart();
    router.push(next ? `${base}/${next}` : base);
  }, [router, base, next]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once for each refusal, not when errors are mended.
  useEffect(() => {
    if (refusals > 0) focusFirstError(form.current, errors);
  }, [refusals]);

  return arrived;
}
