"use client";

import { type ReactNode, useState } from "react";
import type { Result } from "@/lib/base/result";
import { Button } from "../ui/button";
import { FieldErrors } from "../ui/form-state";
import { Notice } from "../ui/notice";
import { useActionForm } from "../ui/use-action-form";
import { CopyLink, type CopyWords } from "./copy-link";

type Props = {
  action: (input: unknown) => Promise<Result<{ link: string }>>;
  /** Sent beside the fields, such as the study or the account. */
  extra?: Record<string, unknown>;
  words: CopyWords & { submit: string; pending: string; networkFailed: string; tooLarge: string };
  look?: "primary" | "secondary";
  children?: ReactNode;
};

/** A form that makes a one-time link and shows it, this once, with a button that copies it. */
export function NewLinkForm({ action, extra, words, look = "primary", children }: Props) {
  const [link, setLink] = useState<string | null>(null);
  const { pending, failure, form, onSubmit } = useActionForm({
    action,
    extra,
    networkFailed: words.networkFailed,
    tooLarge: words.tooLarge,
    onDone: (made) => setLink(made.link),
  });
  return (
    <FieldErrors value={failure?.fields ?? {}}>
      <form ref={form} method="post" onSubmit={onSubmit} noValidate>
        {children}
        {failure && (
          <div className="mb-4">
            <Notice tone="error" live>
              {failure.message}
            </Notice>
          </div>
        )}
        <Button type="submit" look={look} disabled={pending}>
          {pending ? words.pending : words.submit}
        </Button>
      </form>
      {link && <CopyLink key={link} link={link} words={words} />}
    </FieldErrors>
  );
}
