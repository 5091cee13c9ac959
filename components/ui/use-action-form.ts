"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import type { Failure, Result } from "@/lib/base/result";
import { formInput } from "./form-input";
import { newRequestKey } from "./new-request-key";

/** What next.config.js lets an action take, less what the request wraps around it. */
const mostBytes = 250_000;

type Setup<T> = {
  action: (input: unknown) => Promise<Result<T>>;
  /** Sent beside what the form holds. */
  extra?: Record<string, unknown> | undefined;
  /** Said when the server can't be reached. */
  networkFailed: string;
  /** Said when more was typed than one request may carry. */
  tooLarge: string;
  onDone: (value: T) => void;
};

/**
 * A form's way to a server action: pending state, sentences by field, what was typed stays. Each
 * attempt of the same input carries one request key, so that a retry writes nothing twice.
 */
export function useActionForm<T>({ action, extra, networkFailed, tooLarge, onDone }: Setup<T>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const sent = useRef<{ input: string; requestKey: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  const submit = async (changes: Record<string, unknown> = {}) => {
    if (!form.current || pending) return;
    const input = { ...formInput(form.current), ...extra, ...changes };
    const text = JSON.stringify(input);
    if (new Blob([text]).size > mostBytes) {
      setFailure({ ok: false, code: "too-large", message: tooLarge, fields: {} });
      return;
    }
    setPending(true);
    // The same input again is the same request; anything changed since is another one.
    if (sent.current?.input !== text) sent.current = { input: text, requestKey: newRequestKey() };
    try {
      const result = await action({ ...input, requestKey: sent.current.requestKey });
      sent.current = null;
      if (!result.ok) {
        setFailure(result);
        focusFirst(form.current, result);
        return;
      }
      setFailure(null);
      onDone(result.value);
      router.refresh();
    } catch {
      // The request key stays: the server may have written before the answer was lost.
      setFailure({ ok: false, code: "unavailable", message: networkFailed, fields: {} });
    } finally {
      setPending(false);
    }
  };

  return {
    pending,
    failure,
    form,
    submit,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
}

function focusFirst(form: HTMLFormElement, { fields }: Failure): void {
  const wrong = [...form.querySelectorAll<HTMLElement>("[name]")].find(
    (element) => (element.getAttribute("name") ?? "").replace(/(\[\]|\?)$/, "") in fields,
  );
  wrong?.focus();
}
