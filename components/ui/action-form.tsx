"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Result } from "@/lib/base/result";
import { Button } from "./button";
import { ConflictNotice, type ConflictWords } from "./conflict-notice";
import { FieldErrors } from "./form-state";
import { Notice } from "./notice";
import { useActionForm } from "./use-action-form";

export type FormWords = ConflictWords & {
  submit: string;
  pending: string;
  networkFailed: string;
  tooLarge: string;
  /** Said afterwards, when the person stays on the page. */
  done?: string;
};

type Props = {
  action: (input: unknown) => Promise<Result<unknown>>;
  /** Sent beside the fields: the study, the thing's key, the version it was read at. */
  extra?: Record<string, unknown>;
  words: FormWords;
  /** Where to go afterwards; ":name" is filled in from what the action returns. */
  goTo?: string;
  children: ReactNode;
  aside?: ReactNode;
  look?: "primary" | "secondary" | "quiet" | "danger";
  /** Empties the fields afterwards: for passwords. */
  clears?: boolean;
};

/** A form for a server action: errors stand by their fields, nothing typed is lost. */
export function ActionForm({
  action,
  extra,
  words,
  goTo,
  children,
  aside,
  look = "primary",
  clears = false,
}: Props) {
  const router = useRouter();
  const [isDone, setIsDone] = useState(false);
  const { pending, failure, form, submit, onSubmit } = useActionForm({
    action,
    extra,
    networkFailed: words.networkFailed,
    tooLarge: words.tooLarge,
    onDone: (value) => {
      setIsDone(true);
      if (clears) form.current?.reset();
      if (!goTo) return;
      const filled = goTo.replace(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(String((value as Record<string, unknown> | null)?.[name] ?? "")),
      );
      router.push(filled);
    },
  });
  const meanwhile = failure?.meanwhile as Record<string, unknown> | undefined;
  return (
    <FieldErrors value={failure?.fields ?? {}}>
      {/* Sent before the scripts are there, nothing typed may end up in the address. */}
      <form ref={form} method="post" onSubmit={onSubmit} noValidate>
        {children}
        {failure && (
          <div className="mb-4">
            <Notice tone="error" live>
              {failure.message}
            </Notice>
          </div>
        )}
        {failure?.code === "conflict" && meanwhile && (
          <ConflictNotice
            words={words}
            form={form}
            meanwhile={meanwhile}
            onKeep={() => submit({ version: meanwhile.version })}
          />
        )}
        {words.done && isDone && !pending && !failure && (
          <div className="mb-4">
            <Notice live>{words.done}</Notice>
          </div>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look={look} disabled={pending}>
            {pending ? words.pending : words.submit}
          </Button>
          {aside}
        </div>
      </form>
    </FieldErrors>
  );
}
