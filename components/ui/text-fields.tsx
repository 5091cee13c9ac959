"use client";

import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { Field, inputLook } from "./field";

type Common = { name: string; label: string; hint?: string; optional?: string };

type TextProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, "name">;

export function TextField({ name, label, hint, optional, ...rest }: TextProps) {
  return (
    <Field {...{ name, label, hint, optional }}>
      {(control) => <input type="text" {...rest} {...control} className={inputLook} />}
    </Field>
  );
}

type LongTextProps = Common & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name">;

export function LongTextField({ name, label, hint, optional, ...rest }: LongTextProps) {
  return (
    <Field {...{ name, label, hint, optional }}>
      {(control) => <textarea rows={4} dir="auto" {...rest} {...control} className={inputLook} />}
    </Field>
  );
}

type SelectProps = Common & {
  choices: { value: string; name: string }[];
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name">;

export function SelectField({ name, label, hint, optional, choices, ...rest }: SelectProps) {
  return (
    <Field {...{ name, label, hint, optional }}>
      {(control) => (
        <select {...rest} {...control} className={inputLook}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckProps = Common & { defaultChecked?: boolean; value?: string };

/** One yes or no; its name ends in "?" (or "[]" when it is one of a list). */
export function CheckField({ name, label, hint, ...rest }: CheckProps) {
  return (
    <label className="mb-4 flex min-h-8 items-start gap-3">
      <input type="checkbox" name={name} {...rest} className="mt-1 size-5 shrink-0 accent-accent" />
      <span>
        <span className="font-semibold">{label}</span>
        {hint && <span className="block text-soft text-sm">{hint}</span>}
      </span>
    </label>
  );
}
