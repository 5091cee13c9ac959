"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "../ui/button";
import { FieldErrors } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { TextField } from "../ui/text-fields";
import { PasswordField, type PasswordWords } from "./password-field";

export type SignInWords = PasswordWords & {
  email: string;
  submit: string;
  pending: string;
  required: string;
  /** Wrong address or password: one sentence for both. */
  failed: string;
  tooManyAttempts: string;
  unavailable: string;
  /** The browser kept no cookie. */
  lost: string;
};

type Props = {
  /** A path of this server, checked there. */
  next: string;
  words: SignInWords;
};

async function failureOf(form: FormData, words: SignInWords): Promise<string | null> {
  const [email, password] = [String(form.get("email")), String(form.get("password"))];
  const options = { email, password, redirect: false as const, callbackUrl: "/" };
  const result = await signIn("credentials", options).catch(() => undefined);
  if (!result) return words.unavailable;
  if (result.error === "CredentialsSignin") return words.failed;
  if (result.error === "rate-limited") return words.tooManyAttempts;
  if (result.error || !result.ok) return words.unavailable;
  // Without its cookie next-auth leads back to its sign-in page instead of failing.
  return result.url?.includes("/api/auth/") ? words.lost : null;
}

/** E-mail address and password; what is wrong is said by the form, and what was typed stays. */
export function SignInForm({ next, words }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [missing, setMissing] = useState<Record<string, string>>({});

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.current || pending) return;
    const data = new FormData(form.current);
    const empty = ["email", "password"].filter((name) => !String(data.get(name) ?? "").trim());
    setMissing(Object.fromEntries(empty.map((name) => [name, words.required])));
    setFailure(null);
    if (empty[0]) return focus(form.current, empty[0]);
    setPending(true);
    const failed = await failureOf(data, words);
    // A whole new page: nothing that was drawn for a visitor stays in memory.
    if (failed === null) return window.location.assign(next);
    setPending(false);
    setFailure(failed);
    focus(form.current, "password");
  };

  return (
    <FieldErrors value={missing}>
      <form ref={form} method="post" onSubmit={onSubmit} noValidate>
        <TextField
          name="email"
          type="email"
          label={words.email}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField name="password" autoComplete="current-password" words={words} />
        {failure && (
          <div className="mb-4">
            <Notice tone="error" live>
              {failure}
            </Notice>
          </div>
        )}
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? words.pending : words.submit}
        </Button>
      </form>
    </FieldErrors>
  );
}

function focus(form: HTMLFormElement, name: string): void {
  form.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
}
