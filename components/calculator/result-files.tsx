"use client";

import { Button } from "../ui/button";
import { CopyText } from "../ui/copy-text";
import type { Answer } from "./answer";
import type { FigureText } from "./figure-text";
import { methodsText } from "./methods-text";
import { Part } from "./part";

/** Hands a text over as a file, from the browser itself. */
function save(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address for a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

type Props = { answer: Answer; json: string; told: FigureText };

/** The result as a paragraph for a paper, and as the server's own answer. */
export function ResultFiles({ answer, json, told }: Props) {
  const { words } = told;
  const text = methodsText(answer, told);
  return (
    <Part id="take-away" title={words.takeAway}>
      <p className="mt-2 max-w-prose rounded border border-rule bg-surface px-5 py-4 font-serif">
        {text}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3 print:hidden">
        <CopyText
          text={text}
          words={{ copy: words.copy, copied: words.copied, byHand: words.byHand }}
        />
        <Button onClick={() => save(json, "agreement.json")}>{words.download}</Button>
      </div>
    </Part>
  );
}
