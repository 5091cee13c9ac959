"use client";

import { useRef, useState } from "react";

type Props = { text?: string; words: { copy: string; copied: string; byHand: string } };

/** Copies a text, or the page's address; where that is not allowed, offers it selected. */
export function CopyText({ text, words }: Props) {
  const [copied, setCopied] = useState("");
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    const wanted = text ?? location.href;
    setCopied(wanted);
    try {
      await navigator.clipboard.writeText(wanted);
      setState("copied");
    } catch {
      setState("by-hand");
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return (
    <>
      <button
        type="button"
        onClick={copy}
        className="inline-flex min-h-10 items-center rounded border border-strong-rule bg-surface px-4 font-semibold hover:bg-sunken noscript:hidden"
      >
        {words.copy}
      </button>
      <span role="status" className="text-sm">
        {state === "copied" && words.copied}
      </span>
      {state === "by-hand" && (
        <label className="w-full text-sm">
          {words.byHand}
          <textarea
            ref={field}
            readOnly
            rows={text ? 8 : 2}
            value={copied}
            className="mt-1 w-full rounded border border-strong-rule bg-surface px-2 py-1"
          />
        </label>
      )}
    </>
  );
}
