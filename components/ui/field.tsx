"use client";

import { type ReactNode, useId } from "react";
import { useFieldError } from "./form-state";

export const inputLook =
  "w-full min-h-10 rounded border border-strong-rule bg-surface px-3 py-1.5 text-ink aria-invalid:border-danger aria-invalid:border-2";

type Control = {
  id: string;
  name: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: string;
  children: (control: Control) => ReactNode;
};

/** A label, its control, a hint, and the sentence that says what is wrong, tied together. */
export function Field({ name, label, hint, optional, children }: Props) {
  const id = useId();
  const error = useFieldError(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="mb-5">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label} {optional && <span className="font-normal text-soft text-sm">({optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-soft text-sm">
          {hint}
        </p>
      )}
      {children({
        id,
        name,
        ...(described ? { "aria-describedby": described } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
