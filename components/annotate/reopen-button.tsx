"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { OwnAnnotation } from "@/lib/annotation/own-annotation";
import { Button } from "../ui/button";
import { sendReopen } from "./send-annotation";
import { rememberVersion } from "./travel";
import { unsentFate, unsentStore } from "./unsent";

type Props = {
  url: string;
  name: string;
  submitted: OwnAnnotation;
  words: Record<"reopen" | "reopening" | "hint" | "unsent" | "unreachable", string>;
};

/** Says what reopening does before it is done. */
export function ReopenButton({ url, name, submitted, words }: Props) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [hasUnsent, setHasUnsent] = useState(false);
  useEffect(() => {
    const unsent = unsentStore(name);
    const fate = unsentFate(unsent.read(), submitted);
    // Submitted after all: only the answer that said so was lost.
    if (fate === "none") unsent.keep(null);
    setHasUnsent(fate !== "none");
  }, [name, submitted]);

  const reopen = async () => {
    setPending(true);
    const answer = await sendReopen(url);
    setPending(false);
    if (answer?.ok) rememberVersion(name, answer.value.version);
    else setFailure(answer?.message ?? words.unreachable);
    // A conflict means that another window has reopened it: the page then shows the draft.
    if (answer?.ok || answer?.code === "conflict") router.refresh();
  };

  return (
    <div className="mt-6 max-w-prose border-rule border-t pt-4">
      <p className="mb-2 text-sm text-soft">{words.hint}</p>
      {hasUnsent && <p className="mb-2 font-semibold text-sm">{words.unsent}</p>}
      <Button onClick={() => void reopen()} disabled={pending}>
        {pending ? words.reopening : words.reopen}
      </Button>
      <p role="alert" className="mt-2 font-semibold text-danger text-sm empty:hidden">
        {failure}
      </p>
    </div>
  );
}
