"use client";

import { useState } from "react";
import { Field, inputLook } from "../ui/field";

export type PasswordWords = { password: string; show: string; hide: string; hint?: string };

type Props = {
  name: string;
  autoComplete: "current-password" | "new-password";
  words: PasswordWords;
};

/** A password that can be looked at while it is typed, so that it needs no second field. */
export function PasswordField({ name, autoComplete, words }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field name={name} label={words.password} hint={words.hint}>
      {(control) => (
        <div className="flex gap-2">
          <input
            {...control}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className={inputLook}
          />
          <button
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="min-h-10 shrink-0 rounded border border-strong-rule bg-surface px-3 text-sm hover:bg-sunken"
          >
            {shown ? words.hide : words.show}
            <span className="sr-only">: {words.password}</span>
          </button>
        </div>
      )}
    </Field>
  );
}
