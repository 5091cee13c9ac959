"use client";

import { useRef, useState } from "react";

type Props = { words: { copy: string; copied: string; byHand: string } };

/** Copies the address of what is shown; where that is not allowed, offers it selected. */
export function CopyLink({ words }: Props) {
  const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");
  const [address, setAddress] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    setAddress(location.href);
    try {
      await navigator.clipboard.writeText(location.href);
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
        className="inline-flex min-h-10 items-center rounded border border-strong-rule bg-surface px-4 font-semibold hover:bg-sunken"
      >
        {words.copy}
      </button>
      <span role="status" className="text-sm">
        {state === "copied" && words.copied}
      </span>
      {state === "by-hand" && (
        <label className="w-full text-sm">
          {words.byHand}
          <input
            ref={field}
            readOnly
            value={address}
            className="mt-1 w-full rounded border border-strong-rule bg-surface px-2 py-1"
          />
        </label>
      )}
    </>
  );
}
