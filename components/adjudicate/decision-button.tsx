"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Result } from "@/lib/base/result";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { useActionForm } from "../ui/use-action-form";

export type DecisionWords = Record<"press" | "pending" | "networkFailed" | "tooLarge", string>;

type Props = {
  action: (input: unknown) => Promise<Result<unknown>>;
  /** Which decision, at which version. */
  extra: Record<string, unknown>;
  words: DecisionWords;
  look: "secondary" | "danger";
  goTo: string;
};

/** One press on a decision. When another lead was faster, the page around shows what stands now. */
export function DecisionButton({ action, extra, words, look, goTo }: Props) {
  const router = useRouter();
  const { networkFailed, tooLarge } = words;
  const onDone = () => router.push(goTo);
  const { pending, failure, form, onSubmit } = useActionForm({
    ...{ action, extra, networkFailed, tooLarge, onDone },
  });
  useEffect(() => {
    if (failure?.code === "conflict") router.refresh();
  }, [failure, router]);
  return (
    <form ref={form} method="post" onSubmit={onSubmit}>
      {failure && (
        <div className="mb-3">
          <Notice tone="error" live>
            {failure.message}
          </Notice>
        </div>
      )}
      <Button type="submit" look={look} disabled={pending}>
        {pending ? words.pending : words.press}
      </Button>
    </form>
  );
}
