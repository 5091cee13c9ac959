"use client";

import { type TextareaHTMLAttributes, useState } from "react";
import { Field, inputLook } from "../ui/field";

type Props = {
  name: string;
  label: string;
  hint?: string;
  optional?: string;
  /** How many characters fit, and the word after the number. */
  max: number;
  characters: string;
  locale: string;
} & Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, "defaultValue" | "rows">;

/** A long text that says how much of it is used. */
export function CountedTextField({ name, label, hint, optional, max, ...props }: Props) {
  const { characters, locale, defaultValue, rows } = props;
  const [length, setLength] = useState(String(defaultValue ?? "").length);
  const number = new Intl.NumberFormat(locale);
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {(control) => (
        <>
          <textarea
            {...control}
            dir="auto"
            rows={rows}
            defaultValue={defaultValue}
            onChange={(event) => setLength(event.target.value.length)}
            className={`${inputLook} font-serif text-lg leading-snug`}
          />
          <p className={`text-right text-sm ${length > max ? "text-danger" : "text-soft"}`}>
            {number.format(length)} / {number.format(max)} {characters}
          </p>
        </>
      )}
    </Field>
  );
}
