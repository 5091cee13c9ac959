"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { useLasting } from "../ui/use-lasting";

type Props = { action: string; query: string; label: string; children: ReactNode };

/** The first choice of a list is what a page shows without being asked; addresses leave it out. */
function isDefault(form: HTMLFormElement, name: string, value: string): boolean {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLSelectElement && control.options[0]?.value === value;
}

/** The form's address, as the page itself writes it: lists with commas, nothing that is empty. */
function addressOf(form: HTMLFormElement, action: string): string {
  const data = new FormData(form);
  const given = [...new Set(data.keys())].flatMap((name) => {
    const value = data.getAll(name).map(String).filter(Boolean).join(",");
    return value && !isDefault(form, name, value)
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
      control.value = asked.get(control.name) ?? control.options[0]?.value ?? "";
    }
  }
}

/** Whether somebody has changed a control since the server wrote it, before any script listened. */
function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) {
      return [...control.options].some((option) => option.selected !== option.defaultSelected);
    }
    if (!(control instanceof HTMLInputElement)) return false;
    return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
  });
}

/** Who passes over a choice on the way to another has not asked for it. */
const RESTING_MS = 60;

/** The check box whose label the pointer is on. */
function boxUnder({ target }: PointerEvent): HTMLInputElement | null {
  const label = target instanceof Element ? target.closest("label") : null;
  return label?.querySelector<HTMLInputElement>("input[type=checkbox]") ?? null;
}

/** The form's address if this box were pressed. */
function addressWith(
  box: HTMLInputElement,
  { form, action }: { form: HTMLFormElement; action: string },
) {
  box.checked = !box.checked;
  const address = addressOf(form, action);
  box.checked = !box.checked;
  return address;
}

/** A GET form that applies itself on every change; without scripts its button does. */
export function FilterForm({ action, query, label, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();
  const isLasting = useLasting(isPending);
  const followed = useRef(query);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const under = useRef<HTMLInputElement | null>(null);
  const [likely, setLikely] = useState<string | null>(null);
  useEffect(() => {
    if (form.current && isTouched(form.current)) form.current.requestSubmit();
  }, []);
  useEffect(() => {
    const { current } = form;
    if (current && followed.current !== query) {
      followAddress(current, query);
      // The pointer rests on what was pressed: pressed again, it leads back.
      const box = under.current;
      if (box?.closest("label")?.matches(":hover")) {
        setLikely(addressWith(box, { form: current, action }));
      }
    }
    followed.current = query;
  }, [query, action]);
  const apply = (changed: HTMLFormElement) => {
    const address = addressOf(changed, action);
    startTransition(() => router.push(address, { scroll: false }));
  };
  const onPointerOver = (event: PointerEvent) => {
    clearTimeout(resting.current);
    const box = boxUnder(event);
    under.current = box;
    if (!box) return;
    resting.current = setTimeout(() => {
      if (form.current) setLikely(addressWith(box, { form: form.current, action }));
    }, RESTING_MS);
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    apply(event.currentTarget);
  };
  return (
    <search aria-label={label} aria-busy={isLasting}>
      <form
        ref={form}
        action={action}
        autoComplete="off"
        onSubmit={onSubmit}
        onChange={(event) => apply(event.currentTarget)}
        onPointerOver={onPointerOver}
      >
        {children}
      </form>
      {likely && (
        // Fetches what the choice under the pointer would show; nobody sees, hears or reaches it.
        <Link
          key={likely}
          href={likely}
          prefetch
          tabIndex={-1}
          aria-hidden="true"
          className="pointer-events-none absolute size-px overflow-hidden"
        />
      )}
    </search>
  );
}
