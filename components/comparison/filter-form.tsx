"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

type Props = { action: string; query: string; label: string; children: ReactNode };

/** The form's address, as the page itself writes it: lists with commas, nothing that is empty. */
function addressOf(form: HTMLFormElement, action: string): string {
  const data = new FormData(form);
  const given = [...new Set(data.keys())].flatMap((name) => {
    const value = data.getAll(name).map(String).filter(Boolean).join(",");
    return value && value !== "resolved"
      ? [`${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`]
      : [];
  });
  return given.length > 0 ? `${action}?${given.join("&")}` : action;
}

/** Puts the controls as the address says: after going back, they would tell of another picture. */
function followAddress(form: HTMLFormElement, query: string) {
  const asked = new URLSearchParams(query);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === "checkbox") {
      control.checked = (asked.get(control.name) ?? "").split(",").includes(control.value);
    } else if (control instanceof HTMLInputElement && control.type === "text") {
      control.value = asked.get(control.name) ?? "";
    } else if (control instanceof HTMLSelectElement) {
      control.value = asked.get(control.name) ?? "resolved";
    }
  }
}

/** A GET form that applies itself on every change; without scripts its button does. */
export function FilterForm({ action, query, label, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    if (form.current) followAddress(form.current, query);
  }, [query]);
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = addressOf(event.currentTarget, action);
    startTransition(() => router.push(address, { scroll: false }));
  };
  return (
    <search aria-label={label} aria-busy={isPending}>
      <form ref={form} action={action} onSubmit={apply} onChange={apply}>
        {children}
      </form>
    </search>
  );
}
