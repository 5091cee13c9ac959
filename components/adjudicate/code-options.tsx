"use client";

import { type ReactNode, useId } from "react";
import { useFieldError } from "../ui/form-state";

type Option = {
  key: string;
  name: string;
  /** How many analysts gave it, in words. */
  given: string | null;
  /** What it means. */
  about: ReactNode;
};

type Props = {
  legend: string;
  hint: string | null;
  many: boolean;
  /** Whether the codes are steps of a scale, which are read from top to bottom. */
  inOrder: boolean;
  options: Option[];
  /** Keys of those chosen to begin with. */
  chosen: string[];
};

/** The codes of a variable as radio buttons or check boxes, each with its definition. */
export function CodeOptions({ legend, hint, many, inOrder, options, chosen }: Props) {
  const id = useId();
  const error = useFieldError("codes[]");
  return (
    <fieldset aria-describedby={`${id}-hint ${id}-error`} className="mb-5">
      <legend className="mb-1 font-semibold">{legend}</legend>
      <p id={`${id}-hint`} className="mb-1 text-soft text-sm empty:hidden">
        {hint}
      </p>
      <div className={`grid gap-x-2 gap-y-0.5 ${inOrder ? "" : "sm:grid-cols-2"}`}>
        {options.map(({ key, name, given, about }) => (
          <label
            key={key}
            className="flex gap-2.5 rounded border border-transparent px-2 py-1.5 hover:bg-sunken has-checked:border-accent has-checked:bg-surface"
          >
            <input
              type={many ? "checkbox" : "radio"}
              name="codes[]"
              value={key}
              defaultChecked={chosen.includes(key)}
              aria-labelledby={`${id}-${key}-name`}
              aria-describedby={`${id}-${key}-about`}
              className="mt-1 size-4.5 shrink-0 accent-accent"
            />
            <span>
              <span id={`${id}-${key}-name`} data-choice className="font-semibold">
                {name}
              </span>
              <span id={`${id}-${key}-about`} className="text-sm text-soft">
                {given && <span className="ml-2 whitespace-nowrap">{given}</span>}
                <span className="block leading-snug">{about}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
      <p id={`${id}-error`} className="mt-1 font-semibold text-danger text-sm empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
