"use client";

import { useId, useRef, useState } from "react";
import { Button } from "../ui/button";
import { inputLook } from "../ui/field";

export type CopyWords = { ready: string; label: string; copy: string; copied: string };

/** A link to send, which the server can't tell again. */
export function CopyLink({ link, words }: { link: string; words: CopyWords }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    // Without leave to write to the clipboard the link stands selected, to be copied by hand.
    setCopied(
      (await navigator.clipboard?.writeText(link).then(
        () => true,
        () => false,
      )) ?? false,
    );
  };
  return (
    <div role="status" className="mt-4 rounded border-l-4 border-strong-rule bg-note px-4 py-3">
      <p className="font-semibold">{words.ready}</p>
      <label htmlFor={id} className="mt-2 mb-1 block text-sm">
        {words.label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className={`${inputLook} min-w-0 flex-1 basis-56 font-mono text-sm`}
        />
        <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>
      </div>
    </div>
  );
}
